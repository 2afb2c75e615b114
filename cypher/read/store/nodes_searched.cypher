// Nodes whose folded names contain a text: exact ones first, then beginnings, then the rest, then by name
//
// :param text => '平台'
// :param limit => 50
//
// Returns labels, properties, keys, rank: one row a node.

MATCH (found:Key)
WHERE found.key CONTAINS $text
WITH found.node AS node, min(CASE WHEN found.key = $text THEN 0 WHEN found.key STARTS WITH $text THEN 1 ELSE 2 END) AS rank
MATCH (n:Company|Department|Executive {id: node})
WITH n, rank
ORDER BY rank, n.name, n.id LIMIT $limit
RETURN labels(n) AS labels, n AS properties, COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position } AS keys, rank
ORDER BY rank, n.name, n.id
