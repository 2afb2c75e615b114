// Ledger: appends entries and notes sightings
//
// The writer has looked which entries are new; were one not, its constraint would refuse the transaction.
//
// :param entries => [{id: 'a99b…', seq: 1, kind: 'judgement', body: '{}', recorded_at: '2025-06-01T08:00:00Z'}]
// :param sightings => [{announcement: 'a99b…', source: 'letter.txt', at: '2025-06-01T08:00:00Z'}]
//
// Returns appended: how many entries were written.

CALL {
  UNWIND $sightings AS row
  MERGE (s:Sighting {announcement: row.announcement, source: row.source})
  SET s.at = row.at
}
CALL {
  UNWIND $entries AS row
  CREATE (e:Entry)
  SET e = row
  RETURN count(e) AS appended
}
RETURN appended
