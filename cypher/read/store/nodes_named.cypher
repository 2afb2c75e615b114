// Nodes by one of their folded names
//
// :param key => 'wxg'
//
// Returns labels, properties, keys, id: one row a node.

MATCH (found:Key {key: $key})
MATCH (n:Company|Department|Executive {id: found.node})
RETURN DISTINCT labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys, n.id AS id
ORDER BY id
