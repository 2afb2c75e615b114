// Found: makes the node that says what this database is
//
// `changes` counts the transactions of the store, `entries` those of the ledger. Writing to this node is the writer's
// lock. Doing it twice is no fault.
//
// :param version => 1
//
// Returns nothing.

MERGE (s:Store {id: 'orggraph'})
ON CREATE SET s.version = $version, s.changes = 0, s.entries = 0, s.problems = []
