// Mandates: what the departments of a company are there to do, in the words of the announcements
//
// By publication; the latest of a department's rows is the one its node shows.
//
// :param company => '腾讯'
// :param known => '2025-05-14'
//
// Returns department, quote, published: one row a claim.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id})<-[r:ABOUT]-(k:Claim)
WHERE k.event = 'mandate' AND k.status = 'announced'
  AND k.published <= date($known) AND (k.withdrawn IS NULL OR date($known) < k.withdrawn)
WITH DISTINCT d, k
RETURN d.name AS department, k.quote AS quote, k.published AS published
ORDER BY department, published, quote
