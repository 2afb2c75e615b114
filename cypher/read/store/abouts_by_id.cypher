// Edges from claims to what they are about, by id
//
// :param ids => ['x0…']
//
// Returns claim, to_id, properties: one row an edge.

UNWIND $ids AS id
MATCH (k:Claim)-[r:ABOUT {id: id}]->(n)
RETURN k.id AS claim, n.id AS to_id, r AS properties
ORDER BY r.id
