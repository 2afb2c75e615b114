// Counts: how many nodes of each label and how many facts of each relation there are
//
// Each but the companies, of which placeholders are left out, is a number that the database keeps.
//
// Returns name, count: one row a label or relation.

UNWIND [
  {name: 'Company', count: COUNT { MATCH (n:Company) WHERE NOT coalesce(n.is_placeholder, false) }},
  {name: 'Department', count: COUNT { (:Department) }},
  {name: 'Executive', count: COUNT { (:Executive) }},
  {name: 'EXISTS_IN', count: COUNT { ()-[:EXISTS_IN]->() }},
  {name: 'PART_OF', count: COUNT { ()-[:PART_OF]->() }},
  {name: 'HEADS', count: COUNT { ()-[:HEADS]->() }},
  {name: 'HOLDS', count: COUNT { ()-[:HOLDS]->() }},
  {name: 'REPORTS_TO', count: COUNT { ()-[:REPORTS_TO]->() }},
  {name: 'RENAMED_FROM', count: COUNT { ()-[:RENAMED_FROM]->() }},
  {name: 'MERGED_FROM', count: COUNT { ()-[:MERGED_FROM]->() }},
  {name: 'SPLIT_FROM', count: COUNT { ()-[:SPLIT_FROM]->() }}
] AS row
RETURN row.name AS name, row.count AS count
