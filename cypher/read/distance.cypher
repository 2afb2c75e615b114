// Distance: how many lines lie between each executive and the top on a day
//
// The longest way up, over solid lines; only those who have a line that day.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns name, distance: one row an executive, the farthest first.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id})
MATCH p = (e)-[:REPORTS_TO*1..15]->(top:Executive)
WHERE all(r IN relationships(p)
  WHERE r.dotted = false
    AND r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to))
WITH e, max(length(p)) AS distance
RETURN e.name AS name, distance
ORDER BY distance DESC, name, e.id
