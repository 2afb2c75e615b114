// Claims of a text, in its order
//
// :param announcement => 'a99b…'
//
// Returns properties: one row a claim.

MATCH (:Announcement {id: $announcement})-[:STATES]->(k:Claim)
RETURN k AS properties
ORDER BY k.start, k.id
