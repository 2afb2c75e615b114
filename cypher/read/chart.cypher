// Chart: the departments below one, with their heads, on a day
//
// What is surely so on $on, with what was published by $known. `inferred` marks a placement that no text states
// but that follows, as when a renamed department keeps its parent.
//
// :param company => '腾讯'
// :param root => '微信事业群'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns path, depth, kind, head, job_title, inferred: one row a department and head, by path.

MATCH (c:Company {name: $company})
MATCH (root:Department {company_id: c.id, name: $root})-[x:EXISTS_IN]->(c)
WHERE x.certain_from <= date($on) AND (x.certain_to IS NULL OR date($on) < x.certain_to)
  AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
MATCH p = (root)<-[:PART_OF*0..15]-(d:Department)
WHERE all(r IN relationships(p)
  WHERE r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to))
OPTIONAL MATCH (d)<-[h:HEADS]-(e:Executive)
WHERE h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
RETURN reduce(s = '', n IN nodes(p) | s + '/' + n.name) AS path,
       length(p) AS depth,
       d.kind AS kind,
       e.name AS head,
       h.job_title AS job_title,
       any(r IN relationships(p) WHERE r.inferred) AS inferred
ORDER BY path, head, job_title
