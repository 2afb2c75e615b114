// Sources: the announcements that state claims
//
// :param ids => ['a99b…']
//
// Returns claim, properties: one row a claim.

UNWIND $ids AS id
MATCH (k:Claim {id: id})<-[:STATES]-(a:Announcement)
RETURN k.id AS claim, a AS properties
ORDER BY claim
