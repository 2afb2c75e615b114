// Reports: who reports directly to an executive on a day
//
// Solid and dotted lines; `at` names the department of the post the line hangs on.
//
// :param company => '腾讯'
// :param who => '曾鸣'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns name, at, dotted, quote: one row a line.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id, name: $who})<-[r:REPORTS_TO]-(n)
WHERE r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)
  AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
RETURN n.name AS name, r.at_name AS at, r.dotted AS dotted, r.quote AS quote
ORDER BY name, at, dotted, quote
