// Successors: what became of a department
//
// Renames, mergers and splits forwards; days rise along the way.
//
// :param company => '腾讯'
// :param name => '开放平台基础部'
// :param known => '2025-05-14'
//
// Returns names, kinds, days: one row a way forward, the name asked for first.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id, name: $name})
MATCH p = (d)<-[:RENAMED_FROM|MERGED_FROM|SPLIT_FROM*1..15]-(new:Department)
WHERE all(r IN relationships(p)
  WHERE r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to))
  AND all(i IN range(1, length(p) - 1)
    WHERE relationships(p)[i - 1].certain_from <= relationships(p)[i].certain_from)
RETURN [n IN nodes(p) | n.name] AS names,
       [r IN relationships(p) | type(r)] AS kinds,
       [r IN relationships(p) | toString(r.certain_from)] AS days
ORDER BY days, names
