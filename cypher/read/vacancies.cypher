// Vacancies: departments whose last head is known to have gone, and since when
//
// Departments that surely exist on $on and once had a head. A seat that nobody is known to have held is not vacant
// but unknown, and not listed.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns department, post, last_head, vacant_since, days: one row a vacant seat, the longest first.

MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)
WHERE x.certain_from <= date($on) AND (x.certain_to IS NULL OR date($on) < x.certain_to)
  AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
MATCH (n:Department {continuant_id: d.continuant_id})<-[h:HEADS]-(e:Executive)
WHERE (h.valid_from IS NULL OR h.valid_from <= date($on))
  AND h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
WITH d, e, h
ORDER BY h.valid_to DESC, e.name
WITH d, coalesce(h.post, '') AS post,
     collect({name: e.name, since: h.valid_to, ended: h.valid_to IS NOT NULL AND h.valid_to <= date($on)}) AS tenures
WHERE all(t IN tenures WHERE t.ended)
WITH d, post, tenures[0] AS last
RETURN d.name AS department,
       post,
       last.name AS last_head,
       last.since AS vacant_since,
       duration.inDays(last.since, date($on)).days AS days
ORDER BY days DESC, department, post
