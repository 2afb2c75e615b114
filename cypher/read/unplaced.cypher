// Unplaced: departments that nobody has placed under another on a day
//
// Roots of the chart and those of which no text tells the parent.
//
// :param company => '腾讯'
// :param on => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns department, kind, below: one row a department; `below` counts the departments directly under it.

MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)
WHERE x.certain_from <= date($on) AND (x.certain_to IS NULL OR date($on) < x.certain_to)
  AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
  AND NOT EXISTS {
    MATCH (d)-[q:PART_OF]->(:Department)
    WHERE q.certain_from <= date($on) AND (q.certain_to IS NULL OR date($on) < q.certain_to)
      AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
  }
WITH DISTINCT d
OPTIONAL MATCH (d)<-[r:PART_OF]-(b:Department)
WHERE r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)
  AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
WITH d, count(DISTINCT b.id) AS below
RETURN d.name AS department, d.kind AS kind, below
ORDER BY below DESC, department, d.id
