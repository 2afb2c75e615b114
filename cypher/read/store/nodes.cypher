// Nodes by id, old ids followed
//
// :param ids => ['c0…']
//
// Returns labels, properties, keys: one row a node.

UNWIND $ids AS id
OPTIONAL MATCH (old:Redirect {id: id})
UNWIND [id, old.current] AS wanted
WITH DISTINCT wanted
MATCH (n:Company|Department|Executive {id: wanted})
RETURN labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys
ORDER BY n.id
