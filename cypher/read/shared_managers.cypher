// Shared managers: pairs who report to the same executive on a day
//
// Solid lines; each pair once.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns manager, one, other: one row a pair.

MATCH (c:Company {name: $company})
MATCH (m:Executive {company_id: c.id})<-[r:REPORTS_TO]-(a:Executive)
WHERE r.dotted = false
  AND r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)
  AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
MATCH (m)<-[s:REPORTS_TO]-(b:Executive)
WHERE s.dotted = false AND a.id < b.id
  AND s.certain_from <= date($on) AND (s.certain_to IS NULL OR date($on) < s.certain_to)
  AND s.known_from <= date($known) AND (s.known_to IS NULL OR date($known) < s.known_to)
WITH DISTINCT m, a, b
RETURN m.name AS manager, a.name AS one, b.name AS other
ORDER BY manager, one, other
