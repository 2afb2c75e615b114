// Facts by id
//
// One arm a relation: an index finds edges of one type.
//
// :param ids => ['f0…']
//
// Returns relation, from_id, to_id, properties: one row a fact.

UNWIND $ids AS id
CALL (id) {
  MATCH (a)-[f:EXISTS_IN {id: id}]->(b)
  RETURN a, f, b
UNION ALL
  MATCH (a)-[f:PART_OF {id: id}]->(b)
  RETURN a, f, b
UNION ALL
  MATCH (a)-[f:HEADS {id: id}]->(b)
  RETURN a, f, b
UNION ALL
  MATCH (a)-[f:HOLDS {id: id}]->(b)
  RETURN a, f, b
UNION ALL
  MATCH (a)-[f:REPORTS_TO {id: id}]->(b)
  RETURN a, f, b
UNION ALL
  MATCH (a)-[f:RENAMED_FROM {id: id}]->(b)
  RETURN a, f, b
UNION ALL
  MATCH (a)-[f:MERGED_FROM {id: id}]->(b)
  RETURN a, f, b
UNION ALL
  MATCH (a)-[f:SPLIT_FROM {id: id}]->(b)
  RETURN a, f, b
}
RETURN type(f) AS relation, a.id AS from_id, b.id AS to_id, f AS properties
ORDER BY f.id
