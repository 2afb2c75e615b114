// Search: names, mandates and quotes that hold some words (Neo4j only: it needs the full-text indexes)
//
// Han text is compared by pairs of characters, so that parts of names are found.
//
// :param words => '开放平台'
//
// Returns label, name, text, score: one row a node, the best first.

CALL {
  CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score
  RETURN labels(node)[0] AS label, node.id AS id, node.name AS name, coalesce(node.mandate, '') AS text, score
UNION ALL
  CALL db.index.fulltext.queryNodes('claim_quotes', $words) YIELD node, score
  RETURN labels(node)[0] AS label, node.id AS id, node.name AS name, node.quote AS text, score
}
RETURN label, name, text, score
ORDER BY score DESC, label, name, id LIMIT 50
