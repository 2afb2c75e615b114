// All nodes, without their keys
//
// Returns labels, properties, element: one row a node.

MATCH (n:Company|Department|Executive)
RETURN labels(n) AS labels, n AS properties, elementId(n) AS element
