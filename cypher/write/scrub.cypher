// Scrub: forgets what undoes earlier transactions, since it may hold content that was erased
//
// Readers that began before those are told that too much changed. What the server itself keeps in its transaction logs
// goes when it prunes them (`db.tx_log.rotation.retention_policy`).
//
// Takes nothing. Returns nothing.

MATCH (c:Change)
REMOVE c.undo, c.sightings
