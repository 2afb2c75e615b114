// Only possible: who may head a department on a day and is not known to
//
// Where a text tells only the month, or that somebody headed it by then.
//
// :param company => '腾讯'
// :param on => '2025-05-12'
// :param known => '2025-05-14'
//
// Returns department, head, valid_from, certain_from, certain_to, valid_to: one row a head.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id})<-[h:HEADS]-(e:Executive)
WHERE (h.valid_from IS NULL OR h.valid_from <= date($on)) AND (h.valid_to IS NULL OR date($on) < h.valid_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
  AND NOT (h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to))
RETURN d.name AS department, e.name AS head, h.valid_from AS valid_from, h.certain_from AS certain_from, h.certain_to AS certain_to, h.valid_to AS valid_to
ORDER BY department, head, certain_from, h.id
