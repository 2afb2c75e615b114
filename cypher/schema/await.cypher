// Await: until every new index is filled
//
// :param seconds => 300
//
// Returns nothing.

CALL db.awaitIndexes($seconds)
