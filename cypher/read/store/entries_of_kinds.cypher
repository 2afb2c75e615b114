// Entries of kinds: a page of the entries of some kinds
//
// :param kinds => ['judgement']
// :param after => 0
// :param page => 500
//
// Returns kind, id, body, seq, recorded_at: one row an entry.

UNWIND $kinds AS kind
MATCH (e:Entry {kind: kind})
WHERE $after < e.seq
RETURN e.kind AS kind, e.id AS id, e.body AS body, e.seq AS seq, e.recorded_at AS recorded_at
ORDER BY seq LIMIT $page
