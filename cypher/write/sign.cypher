// Sign: notes what the graph was made by
//
// :param maker => 'a99b…'
//
// Returns nothing.

MATCH (s:Store {id: 'orggraph'})
SET s.made_by = $maker
