// Claims by id
//
// :param ids => ['a99b…']
//
// Returns properties: one row a claim, by publication.

UNWIND $ids AS id
MATCH (k:Claim {id: id})
RETURN k AS properties
ORDER BY k.published, k.id
