// Posts: what an executive holds on a day
//
// Heads and holds, with what is held beside another post (兼任).
//
// :param company => '腾讯'
// :param who => '曾鸣'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns relation, at, job_title, acting, concurrent, quote: one row a post.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id, name: $who})-[h:HEADS|HOLDS]->(d)
WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
RETURN type(h) AS relation, d.name AS at, h.job_title AS job_title, h.acting AS acting, h.concurrent AS concurrent, h.quote AS quote
ORDER BY relation, at, job_title, quote
