// Known entries: which of the ids the ledger holds
//
// :param ids => ['a99b…']
//
// Returns id: one row an entry.

UNWIND $ids AS id
MATCH (e:Entry {id: id})
RETURN e.id AS id
