// Claims about nodes, with their role
//
// :param ids => ['d0…']
//
// Returns node, role, properties: one row a claim and role, by publication.

UNWIND $ids AS id
MATCH (n:Company|Department|Executive {id: id})<-[r:ABOUT]-(k:Claim)
RETURN n.id AS node, r.role AS role, k AS properties
ORDER BY k.published, k.id, role, node
