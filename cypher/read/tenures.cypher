// Tenures: every post an executive is known to have held, with what is not known of its ends
//
// A tenure that a rename carried on is one. `begun` is exact where a text tells the day, by_then where it was so at the
// latest by `since`; `ended` is open, exact, or between where it ended after `until` at the earliest.
//
// :param company => '腾讯'
// :param who => '曾鸣'
// :param known => '2025-05-14'
//
// Returns at, job_title, since, begun, until, ended: one row a tenure.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id, name: $who})-[h:HEADS|HOLDS]->(d)
WHERE h.known_from <= date($known) AND (h.known_to IS NULL OR date($known) < h.known_to)
WITH h, d
ORDER BY h.certain_from, h.id
WITH coalesce(h.tenure_id, h.id) AS tenure, collect(d.name) AS names, collect(coalesce(h.job_title, '')) AS titles,
     collect({since: h.certain_from, first: h.valid_from}) AS begins,
     collect({until: h.certain_to, last: h.valid_to}) AS closes
WITH tenure, names[0] AS at, titles[0] AS job_title, begins[0] AS open, closes[size(closes) - 1] AS close
RETURN at,
       job_title,
       open.since AS since,
       CASE WHEN open.first IS NULL OR open.first <> open.since THEN 'by_then' ELSE 'exact' END AS begun,
       close.until AS until,
       CASE WHEN close.until IS NULL THEN 'open' WHEN close.last IS NULL OR close.last <> close.until THEN 'between' ELSE 'exact' END AS ended
ORDER BY since, at, job_title, tenure
