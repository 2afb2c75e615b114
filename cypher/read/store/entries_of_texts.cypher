// Entries of texts: announcement entries, readings and claims, by seq
//
// :param announcements => ['a99b…']
//
// Returns kind, id, body, seq, recorded_at: one row an entry.

UNWIND $announcements AS announcement
MATCH (e:Entry {announcement: announcement})
RETURN e.kind AS kind, e.id AS id, e.body AS body, e.seq AS seq, e.recorded_at AS recorded_at
ORDER BY seq
