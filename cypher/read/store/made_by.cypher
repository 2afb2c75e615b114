// Made by: what the graph was made by when it last was complete
//
// Returns made_by: one row, null where the graph is behind its ledger.

MATCH (s:Store {id: 'orggraph'})
RETURN s.made_by AS made_by
