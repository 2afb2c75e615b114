// Nodes by one of their folded names; unless `companies` is null only those, and what is theirs
//
// :param key => 'wxg'
// :param companies => ['c0…']
//
// Returns labels, properties, keys, id: one row a node.

MATCH (found:Key {key: $key})
MATCH (n:Company|Department|Executive {id: found.node})
WHERE $companies IS NULL OR n.id IN $companies OR n.company_id IN $companies
RETURN DISTINCT labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys, n.id AS id
ORDER BY id
