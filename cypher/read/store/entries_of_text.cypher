// Entries of a text: its announcement entries, readings and claims
//
// :param announcement => 'a99b…'
//
// Returns kind, id, body, seq, recorded_at: one row an entry.

MATCH (e:Entry {announcement: $announcement})
RETURN e.kind AS kind, e.id AS id, e.body AS body, e.seq AS seq, e.recorded_at AS recorded_at
ORDER BY seq
