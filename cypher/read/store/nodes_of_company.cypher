// Nodes of a company: its departments and executives
//
// :param company => 'c0…'
//
// Returns labels, properties, keys: one row a node.

MATCH (n:Department|Executive {company_id: $company})
RETURN labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys
ORDER BY n.id
