// Lock: takes the store's one writer lock until the transaction ends
//
// Writing to a node locks it; a second writer waits here.
//
// Takes nothing. Returns changes, entries, problems, is_empty, redirects: one row; `is_empty` says that the graph has no nodes,
// `redirects` how many old ids are followed.

MATCH (s:Store {id: 'orggraph'})
SET s.is_store = true
WITH s
RETURN s.changes AS changes, s.entries AS entries, s.problems AS problems,
       COUNT { (:Company) } + COUNT { (:Department) } + COUNT { (:Executive) } + COUNT { (:Announcement) } + COUNT { (:Claim) } = 0
         AS is_empty,
       COUNT { (:Redirect) } AS redirects
