// To come: what is announced for after a day
//
// Heads, posts and lines that begin later than $on, with what was published by $known.
//
// :param company => '腾讯'
// :param on => '2025-05-13'
// :param known => '2025-05-14'
//
// Returns relation, name, to, begins, quote: one row a fact.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id})-[f:HEADS|HOLDS|REPORTS_TO]->(n)
WHERE f.valid_from > date($on)
  AND f.known_from <= date($known) AND (f.known_to IS NULL OR date($known) < f.known_to)
RETURN type(f) AS relation, e.name AS name, n.name AS to, f.valid_from AS begins, f.quote AS quote
ORDER BY begins, relation, name, to, quote
