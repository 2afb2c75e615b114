// All facts
//
// Returns relation, from_id, to_id, properties, element: one row a fact.

MATCH (a)-[f:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM]->(b)
RETURN type(f) AS relation, a.id AS from_id, b.id AS to_id, f AS properties, elementId(f) AS element
