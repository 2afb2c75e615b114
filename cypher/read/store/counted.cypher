// Counted: the end of a statement that stands before it as a subquery; beside each row the number of the latest change
//
// A reader sees so, on the same way, whether somebody wrote before the rows were read.
//
// Returns what the subquery returns, and changes.

CALL {
  MATCH (s:Store {id: 'orggraph'})
  RETURN s.changes AS changes
}
RETURN *
