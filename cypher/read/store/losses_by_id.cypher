// Losses by id
//
// :param ids => ['x0…']
//
// Returns claim, to, properties: one row an edge.

UNWIND $ids AS id
MATCH (k:Claim)-[l:LOSES_TO {id: id}]->(w:Claim)
RETURN k.id AS claim, w.id AS to, l AS properties
ORDER BY l.id
