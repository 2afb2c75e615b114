// Picture: departments, heads and lines of a company on a day, as a graph
//
// What is surely so on $on, with what was published by $known. Turn "Connect result nodes" off in Browser's settings, or
// edges that were not in force appear too.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns d, p, m, h, e, r, t: departments with parent and head, and the head's line; nodes and edges to draw.

MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)
WHERE x.certain_from <= date($on) AND (x.certain_to IS NULL OR date($on) < x.certain_to)
  AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
OPTIONAL MATCH (d)-[p:PART_OF]->(m:Department)
WHERE p.certain_from <= date($on) AND (p.certain_to IS NULL OR date($on) < p.certain_to)
  AND p.known_from <= date($known) AND (p.known_to IS NULL OR date($known) < p.known_to)
OPTIONAL MATCH (d)<-[h:HEADS]-(e:Executive)
WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
OPTIONAL MATCH (e)-[r:REPORTS_TO {at: d.id}]->(t:Executive)
WHERE r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)
  AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
RETURN d, p, m, h, e, r, t
ORDER BY d.name, d.id, m.id, e.id, t.id
