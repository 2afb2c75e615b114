// Beliefs: how the answer to who heads what has changed with what was published
//
// For one day in the world, what was believed on $then and is believed on $now: gained and lost.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param then => '2025-05-13'
// :param now => '2025-05-14'
//
// Returns op, department, head, quote: one row a change of belief.

MATCH (c:Company {name: $company})
CALL {
  WITH c
  MATCH (d:Department {company_id: c.id})<-[h:HEADS]-(e:Executive)
  WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
    AND h.known_from <= date($now) AND (h.known_to IS NULL OR date($now) < h.known_to)
    AND NOT EXISTS {
      MATCH (d)<-[b:HEADS]-(e)
      WHERE b.certain_from <= date($on) AND (b.certain_to IS NULL OR date($on) < b.certain_to)
        AND b.known_from <= date($then) AND (b.known_to IS NULL OR date($then) < b.known_to)
    }
  RETURN DISTINCT 'gained' AS op, d.name AS department, e.name AS head, h.quote AS quote
UNION ALL
  WITH c
  MATCH (d:Department {company_id: c.id})<-[h:HEADS]-(e:Executive)
  WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
    AND h.known_from <= date($then) AND (h.known_to IS NULL OR date($then) < h.known_to)
    AND NOT EXISTS {
      MATCH (d)<-[b:HEADS]-(e)
      WHERE b.certain_from <= date($on) AND (b.certain_to IS NULL OR date($on) < b.certain_to)
        AND b.known_from <= date($now) AND (b.known_to IS NULL OR date($now) < b.known_to)
    }
  RETURN DISTINCT 'lost' AS op, d.name AS department, e.name AS head, h.quote AS quote
}
RETURN op, department, head, quote
ORDER BY op, department, head, quote
