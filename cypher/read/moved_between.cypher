// Moved between: executives who had a post in one group and later in another
//
// A group is the department at the top of the placements of that day.
//
// :param company => '腾讯'
// :param from => '2025-05-13'
// :param to => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns name, was, became: one row an executive and pair of groups.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id})-[h:HEADS|HOLDS]->(d:Department)
WHERE h.certain_from <= date($from) AND (h.certain_to IS NULL OR date($from) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
MATCH p = (d)-[:PART_OF*0..15]->(g:Department)
WHERE all(r IN relationships(p)
  WHERE r.certain_from <= date($from) AND (r.certain_to IS NULL OR date($from) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to))
  AND NOT EXISTS {
    MATCH (g)-[q:PART_OF]->(:Department)
    WHERE q.certain_from <= date($from) AND (q.certain_to IS NULL OR date($from) < q.certain_to)
      AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
  }
WITH DISTINCT e, g
MATCH (e)-[i:HEADS|HOLDS]->(f:Department)
WHERE i.certain_from <= date($to) AND (i.certain_to IS NULL OR date($to) < i.certain_to)
  AND i.known_from <= date($known) AND (i.known_to IS NULL OR date($known) < i.known_to)
MATCH p = (f)-[:PART_OF*0..15]->(k:Department)
WHERE all(r IN relationships(p)
  WHERE r.certain_from <= date($to) AND (r.certain_to IS NULL OR date($to) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to))
  AND NOT EXISTS {
    MATCH (k)-[q:PART_OF]->(:Department)
    WHERE q.certain_from <= date($to) AND (q.certain_to IS NULL OR date($to) < q.certain_to)
      AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
  }
  AND k.continuant_id <> g.continuant_id
RETURN DISTINCT e.name AS name, g.name AS was, k.name AS became
ORDER BY name, was, became
