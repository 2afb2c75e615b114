// Losses: the LOSES_TO edges at either end of which one of the claims stands
//
// :param ids => ['a99b…']
//
// Returns claim, to, properties: one row an edge.

UNWIND $ids AS id
MATCH (c:Claim {id: id})-[l:LOSES_TO]-()
WITH DISTINCT l, startNode(l) AS k, endNode(l) AS w
RETURN k.id AS claim, w.id AS to, l AS properties
ORDER BY l.id
