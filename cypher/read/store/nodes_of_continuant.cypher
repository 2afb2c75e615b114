// Nodes of a continuant: one department under all its names
//
// :param continuant => 'd0…'
//
// Returns labels, properties, keys: one row a node.

MATCH (n:Department {continuant_id: $continuant})
RETURN labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys
ORDER BY n.id
