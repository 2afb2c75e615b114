// Chart with what is only possible: departments and heads that may have been there on a day
//
// As the chart, on the wider dates: where a text tells only the month, or that something was so by then.
// `sure` says whether the department surely stood there, `head_sure` whether that head surely led it.
//
// :param company => '腾讯'
// :param root => '微信事业群'
// :param on => '2025-05-13'
// :param known => '2025-05-14'
//
// Returns path, kind, head, sure, head_sure: one row a department and head, by path.

MATCH (c:Company {name: $company})
MATCH (root:Department {company_id: c.id, name: $root})-[x:EXISTS_IN]->(c)
WHERE (x.valid_from IS NULL OR x.valid_from <= date($on)) AND (x.valid_to IS NULL OR date($on) < x.valid_to)
  AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
MATCH p = (root)<-[:PART_OF*0..15]-(d:Department)
WHERE all(r IN relationships(p)
  WHERE (r.valid_from IS NULL OR r.valid_from <= date($on)) AND (r.valid_to IS NULL OR date($on) < r.valid_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to))
OPTIONAL MATCH (d)<-[h:HEADS]-(e:Executive)
WHERE (h.valid_from IS NULL OR h.valid_from <= date($on)) AND (h.valid_to IS NULL OR date($on) < h.valid_to)
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
RETURN reduce(s = '', n IN nodes(p) | s + '/' + n.name) AS path,
       d.kind AS kind,
       e.name AS head,
       x.certain_from <= date($on) AND (x.certain_to IS NULL OR date($on) < x.certain_to)
         AND all(r IN relationships(p)
           WHERE r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)) AS sure,
       h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to) AS head_sure
ORDER BY path, head
