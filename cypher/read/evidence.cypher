// Evidence: the sentences behind the heads of a department on a day, with their announcements
//
// All claims a fact rests on, premises too, by publication.
//
// :param company => '腾讯'
// :param name => '开放平台部'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns head, claim, status, authority, quote, announcement, published: one row a claim.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id, name: $name})<-[h:HEADS]-(e:Executive)
WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
UNWIND h.claims AS id
MATCH (k:Claim {id: id})<-[:STATES]-(a:Announcement)
RETURN DISTINCT e.name AS head, k.id AS claim, k.status AS status, k.authority AS authority, k.quote AS quote, a.name AS announcement, k.published AS published
ORDER BY head, published, claim
