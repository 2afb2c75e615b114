// Close: counts a transaction, and keeps for a while what undoes it
//
// Readers that began before it go on seeing the state they began with; a writer whose commit nobody answered finds its
// own token here. Only the latest transactions are kept.
//
// :param number => 8
// :param token => 'a99b…'
// :param undo => '{}'
// :param sightings => '{}'
// :param entries => 12
// :param kept => 32
//
// Returns nothing.

MATCH (s:Store {id: 'orggraph'})
SET s.changes = $number, s.entries = $entries
CREATE (:Change {id: toString($number), number: $number, token: $token, undo: $undo, sightings: $sightings})
WITH s
OPTIONAL MATCH (old:Change {id: toString($number - $kept)})
DELETE old
