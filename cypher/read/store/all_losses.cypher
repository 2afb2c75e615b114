// All losses
//
// Returns claim, to, properties, element: one row an edge.

MATCH (k)-[l:LOSES_TO]->(w)
RETURN k.id AS claim, w.id AS to, l AS properties, elementId(l) AS element
