// All edges from claims to what they are about
//
// Returns claim, to_id, properties, element: one row an edge.

MATCH (k)-[r:ABOUT]->(n)
RETURN k.id AS claim, n.id AS to_id, r AS properties, elementId(r) AS element
