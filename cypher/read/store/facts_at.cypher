// Facts at posts: the lines that hang on posts at departments or companies
//
// :param ids => ['d0…']
//
// Returns relation, from_id, to_id, properties: one row a fact.

UNWIND $ids AS id
MATCH (a)-[f:REPORTS_TO {at: id}]->(b)
RETURN type(f) AS relation, a.id AS from_id, b.id AS to_id, f AS properties
ORDER BY f.id
