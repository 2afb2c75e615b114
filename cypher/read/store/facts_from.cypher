// Facts from nodes
//
// :param ids => ['d0…']
// :param relations => ['HEADS']
// :param on => date('2025-05-14')
// :param known => null
//
// With `on` those possible that day, as known by `known` (null: the latest belief).
//
// Returns relation, from_id, to_id, properties: one row a fact.

UNWIND $ids AS id
MATCH (a:Company|Department|Executive {id: id})-[f:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM]->(b)
WHERE type(f) IN $relations AND ($on IS NULL OR (f.valid_from IS NULL OR f.valid_from <= $on) AND (f.valid_to IS NULL OR $on < f.valid_to)
  AND CASE WHEN $known IS NULL THEN f.known_to IS NULL ELSE f.known_from <= $known AND (f.known_to IS NULL OR $known < f.known_to) END)
RETURN type(f) AS relation, a.id AS from_id, b.id AS to_id, f AS properties
ORDER BY f.id
