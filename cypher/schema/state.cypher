// State: whether this database is a store, and of which version
//
// `foreign` counts what bears our labels in a database that is no store: somebody else's data.
//
// Takes nothing. Returns version, foreign: one row.

OPTIONAL MATCH (s:Store {id: 'orggraph'})
RETURN s.version AS version,
       CASE WHEN s IS NULL
         THEN COUNT { (:Company) } + COUNT { (:Department) } + COUNT { (:Executive) } + COUNT { (:Announcement) } + COUNT { (:Claim) }
           + COUNT { (:Entry) }
         ELSE 0 END AS foreign
