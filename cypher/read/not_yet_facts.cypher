// Not yet facts: what is only reported, proposed or denied
//
// Claims about a company's departments and executives that make no fact, as published by a day.
//
// :param company => '腾讯'
// :param known => '2025-05-20'
//
// Returns status, event, about, quote, published: one row a claim and entity.

MATCH (c:Company {name: $company})
CALL {
  WITH c
  MATCH (n:Department {company_id: c.id})
  RETURN n
UNION
  WITH c
  MATCH (n:Executive {company_id: c.id})
  RETURN n
}
MATCH (n)<-[:ABOUT]-(k:Claim)
WHERE k.status <> 'announced'
  AND k.published <= date($known) AND (k.withdrawn IS NULL OR date($known) < k.withdrawn)
WITH DISTINCT n, k
RETURN k.status AS status, k.event AS event, n.name AS about, k.quote AS quote, k.published AS published
ORDER BY published, status, event, about, quote
