// Nodes of continuants: each one department under all its names
//
// :param ids => ['d0…']
//
// Returns labels, properties, keys: one row a node.

UNWIND $ids AS id
MATCH (n:Department {continuant_id: id})
RETURN labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys
ORDER BY n.id
