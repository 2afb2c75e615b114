// Lock: takes the store's one writer lock until the transaction ends
//
// Writing to a node locks it; a second writer waits here.
//
// Takes nothing. Returns changes, entries, is_empty: one row; `is_empty` says that no part of the graph has a row.

MATCH (s:Store {id: 'orggraph'})
SET s.is_store = true
WITH s
RETURN s.changes AS changes, s.entries AS entries,
       COUNT { (:Company) } + COUNT { (:Department) } + COUNT { (:Executive) } + COUNT { (:Announcement) } + COUNT { (:Claim) } = 0
         AS is_empty
