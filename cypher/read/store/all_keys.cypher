// All keys: the folded names by which nodes are found
//
// Returns node, keys: one row a node, keys in their order.

MATCH (k:Key)
WITH k
ORDER BY k.node, k.position
RETURN k.node AS node, collect(k.key) AS keys
