// Problems of the graph, in order
//
// Returns body: one row a problem, as JSON.

MATCH (s:Store {id: 'orggraph'})
UNWIND s.problems AS body
RETURN body
