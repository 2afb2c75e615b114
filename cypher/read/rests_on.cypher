// Rests on: the facts that an announcement supports
//
// What would have to be looked at again if it were retracted: `claims` counts the claims a fact rests on,
// `sources` the independent texts behind them.
//
// :param announcement => 'a99b7dd6aeb3d0cbad1196bda25189b96f7b36dcee370be61320fe49aa7611cb'
//
// Returns relation, from, to, fact, claims, sources: one row a fact.

MATCH (a:Announcement {id: $announcement})-[:STATES]->(k:Claim)-[:ABOUT]->(n)
WITH DISTINCT k, n
CALL {
  WITH k, n
  MATCH (n)-[f:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM]-()
  WHERE k.id IN f.claims
  RETURN f
UNION
  WITH k, n
  MATCH ()-[f:REPORTS_TO {at: n.id}]->()
  WHERE k.id IN f.claims
  RETURN f
}
WITH DISTINCT f
RETURN type(f) AS relation, startNode(f).name AS from, endNode(f).name AS to,
       f.id AS fact, size(f.claims) AS claims, f.sources AS sources
ORDER BY relation, from, to, fact
