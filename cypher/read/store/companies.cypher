// Companies
//
// Returns labels, properties, keys: one row a node.

MATCH (n:Company)
RETURN labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys
ORDER BY n.id
