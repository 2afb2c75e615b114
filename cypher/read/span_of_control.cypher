// Span of control: how many report to each executive on two days, and the growth between them
//
// Solid lines of executives and departments, each counted once.
//
// :param company => '腾讯'
// :param from => '2025-05-13'
// :param to => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns name, before, after, growth: one row an executive who has reports on either day.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id})<-[r:REPORTS_TO]-(n)
WHERE r.dotted = false
  AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
WITH e,
     count(DISTINCT CASE WHEN r.certain_from <= date($from) AND (r.certain_to IS NULL OR date($from) < r.certain_to) THEN n.id ELSE null END) AS before,
     count(DISTINCT CASE WHEN r.certain_from <= date($to) AND (r.certain_to IS NULL OR date($to) < r.certain_to) THEN n.id ELSE null END) AS after
WHERE before + after > 0
RETURN e.name AS name, before, after, after - before AS growth
ORDER BY after DESC, before DESC, name, e.id
