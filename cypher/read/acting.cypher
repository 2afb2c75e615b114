// Acting: who fills a seat only for the time being
//
// Acting heads and holders on a day (代, 暂由, interim).
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns department, name, job_title, since, quote: one row a tenure.

MATCH (c:Company {name: $company})<-[:EXISTS_IN]-(d:Department)
WITH DISTINCT d
MATCH (d)<-[h:HEADS|HOLDS]-(e:Executive)
WHERE h.acting
  AND h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
RETURN d.name AS department, e.name AS name, h.job_title AS job_title, h.certain_from AS since, h.quote AS quote
ORDER BY department, name, job_title, since, quote
