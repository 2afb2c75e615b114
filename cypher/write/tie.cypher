// Tie: puts the ties of holders in the place of those they had
//
// :param holders => ['a99b…']
// :param ties => [{holder: 'a99b…', tie: 'c0…'}]
//
// Returns nothing.

CALL {
  UNWIND $holders AS holder
  MATCH (t:Tie {holder: holder})
  DELETE t
}
CALL {
  UNWIND $ties AS row
  CREATE (t:Tie)
  SET t = row
}
