// Ties of holders: what texts and judgements share with others that can bear on them
//
// :param holders => ['a99b…']
//
// Returns holder, tie: one row a tie.

UNWIND $holders AS holder
MATCH (t:Tie {holder: holder})
RETURN t.holder AS holder, t.tie AS tie
ORDER BY holder, tie
