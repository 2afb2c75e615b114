// Several posts: executives who hold more than one on a day
//
// Counted by department, whatever the titles there.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns name, posts, places: one row an executive, who holds most first.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id})-[h:HEADS|HOLDS]->(d)
WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
WITH e, d
ORDER BY d.name
WITH e, collect(DISTINCT d.name) AS places
WITH e, places, size(places) AS posts
WHERE posts > 1
RETURN e.name AS name, posts, places
ORDER BY posts DESC, name, places, e.id
