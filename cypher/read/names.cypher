// Names: all names that a department has borne, each with its days
//
// Of one department through its renames; mergers and splits are in predecessors and successors.
//
// :param company => '腾讯'
// :param name => '开放平台基础部'
// :param known => '2025-05-14'
//
// Returns name, since, until, quote: one row a name and life.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id, name: $name})
WITH DISTINCT d.continuant_id AS continuant
MATCH (n:Department {continuant_id: continuant})-[x:EXISTS_IN]->(:Company)
WHERE x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
RETURN n.name AS name, x.valid_from AS since, x.valid_to AS until, x.quote AS quote
ORDER BY x.certain_from, name, quote, n.id
