// Tied: the holders of at least one of these ties
//
// :param ties => ['c0…']
//
// Returns holder: one row a holder.

UNWIND $ties AS tie
MATCH (t:Tie {tie: tie})
RETURN DISTINCT t.holder AS holder
ORDER BY holder
