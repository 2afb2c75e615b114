// Entries: a page of the ledger
//
// `seq` has no gaps, so a page is a range of it.
//
// :param after => 0
// :param page => 500
//
// Returns kind, id, body, seq, recorded_at: one row an entry.

MATCH (e:Entry)
WHERE $after < e.seq AND e.seq <= $after + $page
RETURN e.kind AS kind, e.id AS id, e.body AS body, e.seq AS seq, e.recorded_at AS recorded_at
ORDER BY seq
