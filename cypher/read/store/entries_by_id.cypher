// Entries by id
//
// :param ids => ['a99b…']
//
// Returns kind, id, body, seq, recorded_at: one row an entry.

UNWIND $ids AS id
MATCH (e:Entry {id: id})
RETURN e.kind AS kind, e.id AS id, e.body AS body, e.seq AS seq, e.recorded_at AS recorded_at
ORDER BY seq
