// All claims, each with the edge that states it
//
// Returns properties, stated_by, edges, element: one row a claim.

MATCH (k:Claim)
OPTIONAL MATCH (k)<-[s:STATES]-(a:Announcement)
WITH k, collect(a.id) AS stated_by, collect(s.id) AS edges
RETURN k AS properties, stated_by, edges, elementId(k) AS element
