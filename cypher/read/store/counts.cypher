// Counts: how many nodes of each label and how many facts of each relation there are
//
// Each counts what the database has counted already, placeholders of unknown companies apart.
//
// Returns name, count: one row a label or relation.

MATCH (n:Company)
WHERE NOT coalesce(n.is_placeholder, false)
RETURN 'Company' AS name, count(n) AS count
UNION ALL
MATCH (n:Department)
RETURN 'Department' AS name, count(n) AS count
UNION ALL
MATCH (n:Executive)
RETURN 'Executive' AS name, count(n) AS count
UNION ALL
MATCH ()-[r:EXISTS_IN]->()
RETURN 'EXISTS_IN' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:PART_OF]->()
RETURN 'PART_OF' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:HEADS]->()
RETURN 'HEADS' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:HOLDS]->()
RETURN 'HOLDS' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:REPORTS_TO]->()
RETURN 'REPORTS_TO' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:RENAMED_FROM]->()
RETURN 'RENAMED_FROM' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:MERGED_FROM]->()
RETURN 'MERGED_FROM' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:SPLIT_FROM]->()
RETURN 'SPLIT_FROM' AS name, count(r) AS count
