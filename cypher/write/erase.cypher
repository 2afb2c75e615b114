// Erase: puts tombstones in the place of a text's entries, and forgets where the text was seen
//
// :param announcement => 'a99b…'
// :param tombs => [{id: 'a99b…', body: '{"announcement":"a99b…","purged":true}'}]
//
// Returns nothing.

CALL {
  UNWIND $tombs AS row
  MATCH (e:Entry {id: row.id})
  SET e.body = row.body
  REMOVE e.published
}
CALL {
  MATCH (s:Sighting {announcement: $announcement})
  DELETE s
}
