// Facts by id
//
// :param ids => ['f0…']
//
// Returns relation, from_id, to_id, properties: one row a fact.

UNWIND $ids AS id
MATCH (a)-[f:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM {id: id}]->(b)
RETURN type(f) AS relation, a.id AS from_id, b.id AS to_id, f AS properties
ORDER BY f.id
