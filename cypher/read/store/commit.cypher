// Commit: whether a transaction is there, after a commit that nobody answered
//
// :param number => 8
// :param token => 'a99b…'
//
// Returns number: one row if it is there.

MATCH (c:Change {id: toString($number), token: $token})
RETURN c.number AS number
