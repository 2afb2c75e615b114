// Changes: how many transactions the store has seen, and how many entries its ledger has
//
// Returns changes, entries: one row.

MATCH (s:Store {id: 'orggraph'})
RETURN s.changes AS changes, s.entries AS entries
