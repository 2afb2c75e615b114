// Conflicts: where sources disagree, which claim lost, and by which rule
//
// About a company's departments and executives, as known on a day. A correction by the same source is told by its rule.
//
// :param company => '腾讯'
// :param known => '2025-05-14'
//
// Returns about, rule, lost, won, lost_on, won_on: one row a defeat.

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
MATCH (n)<-[:ABOUT]-(k:Claim)-[l:LOSES_TO]->(w:Claim)
WHERE l.known_from <= date($known) AND (l.known_to IS NULL OR date($known) < l.known_to)
WITH DISTINCT n, k, l, w
RETURN n.name AS about, l.rule AS rule, k.quote AS lost, w.quote AS won, k.published AS lost_on, w.published AS won_on
ORDER BY about, rule, lost_on, won_on, lost, won
