// Heads: who heads what in a company on a day
//
// What is surely so on $on, with what was published by $known.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns department, post, head, job_title, acting, quote: one row a seat and head.

MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)
WHERE x.certain_from <= date($on) AND (x.certain_to IS NULL OR date($on) < x.certain_to)
  AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
MATCH (d)<-[h:HEADS]-(e:Executive)
WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
RETURN d.name AS department, coalesce(h.post, '') AS post, e.name AS head, h.job_title AS job_title, h.acting AS acting, h.quote AS quote
ORDER BY department, post, head, job_title, quote
