// Nodes by id, no redirect followed
//
// :param ids => ['c0…']
//
// Returns labels, properties, keys: one row a node.

UNWIND $ids AS id
MATCH (n:Company|Department|Executive {id: id})
RETURN labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys
ORDER BY n.id
