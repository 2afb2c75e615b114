// Answer: who heads a department on a day, with unknown told from no
//
// Follows renames: a name that is not in force that day is answered for the department that bears another one then.
// yes: somebody surely heads it; no: the last head is known to have gone; unknown: no evidence, or only possible
// heads; not_applicable: the department surely was not there.
//
// :param company => '腾讯'
// :param name => '开放平台基础部'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns post, name_on_day, answer, heads, maybe: one row a seat; `post` is empty but where a table names seats.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id, name: $name})
MATCH (n:Department {continuant_id: d.continuant_id})-[x:EXISTS_IN]->(:Company)
WHERE x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
WITH d.continuant_id AS continuant,
     max(CASE WHEN x.certain_from <= date($on) AND (x.certain_to IS NULL OR date($on) < x.certain_to)
         THEN n.name ELSE null END) AS name_on_day,
     max(CASE WHEN (x.valid_from IS NULL OR x.valid_from <= date($on)) AND (x.valid_to IS NULL OR date($on) < x.valid_to)
         THEN 1 ELSE 0 END) AS possible
OPTIONAL MATCH (n:Department {continuant_id: continuant})<-[h:HEADS]-(e:Executive)
WHERE h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
WITH continuant, name_on_day, possible, h, e
ORDER BY e.name
WITH continuant, name_on_day, possible, coalesce(h.post, '') AS post,
     collect(DISTINCT CASE
       WHEN h.certain_from <= date($on) AND (h.certain_to IS NULL OR date($on) < h.certain_to)
       THEN e.name ELSE null END) AS heads,
     collect(DISTINCT CASE
       WHEN (h.valid_from IS NULL OR h.valid_from <= date($on)) AND (h.valid_to IS NULL OR date($on) < h.valid_to)
       THEN e.name ELSE null END) AS maybe,
     count(CASE WHEN h.valid_to <= date($on) THEN 1 ELSE null END) AS ended
RETURN post,
       name_on_day,
       CASE
         WHEN size(heads) > 0 THEN 'yes'
         WHEN possible = 0 THEN 'not_applicable'
         WHEN size(maybe) > 0 THEN 'unknown'
         WHEN ended > 0 THEN 'no'
         ELSE 'unknown'
       END AS answer,
       heads,
       maybe
ORDER BY continuant, post
