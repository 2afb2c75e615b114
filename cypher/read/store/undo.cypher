// Undo: what gives back the graph as it was before later transactions, the latest first
//
// :param after => 7
//
// Returns number, undo, sightings: one row a transaction.

MATCH (c:Change)
WHERE $after < c.number
RETURN c.number AS number, c.undo AS undo, c.sightings AS sightings
ORDER BY number DESC
