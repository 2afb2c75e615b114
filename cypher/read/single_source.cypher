// Single source: facts that rest on one text which is neither a letter nor the company's own
//
// Of a company's departments, as believed on $known, whatever the day they were so.
//
// :param company => '腾讯'
// :param known => '2025-05-20'
//
// Returns relation, from, to, since, quote, fact: one row a fact.

MATCH (c:Company {name: $company})<-[:EXISTS_IN]-(d:Department)
WITH DISTINCT d
MATCH (d)-[f:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM]-()
WHERE f.sources <= 1 AND f.authority >= 3
  AND f.known_from <= date($known) AND (f.known_to IS NULL OR date($known) < f.known_to)
WITH DISTINCT f
RETURN type(f) AS relation, startNode(f).name AS from, endNode(f).name AS to, f.certain_from AS since, f.quote AS quote, f.id AS fact
ORDER BY relation, from, to, since, fact
