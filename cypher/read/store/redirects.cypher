// Redirects: old entity ids and the current ones
//
// Returns old, current: one row an old id.

MATCH (r:Redirect)
RETURN r.id AS old, r.current AS current
ORDER BY old
