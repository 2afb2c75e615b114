// Line: from an executive to the top, hop by hop, on a day
//
// Solid lines only. Who has several takes the line of the post that is not held beside another, then the one that
// began first, then the least id.
//
// :param company => '腾讯'
// :param who => '杜嘉辉'
// :param on => '2025-05-15'
// :param known => '2025-05-15'
//
// Returns hop, name, to, at, quote: one row a hop, from the bottom up; `at` names the post's department.

MATCH (c:Company {name: $company})
MATCH (e:Executive {company_id: c.id, name: $who})
MATCH p = (e)-[:REPORTS_TO*1..15]->(top:Executive)
WHERE all(r IN relationships(p)
  WHERE r.dotted = false
    AND r.certain_from <= date($on) AND (r.certain_to IS NULL OR date($on) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to))
  AND NOT EXISTS {
    MATCH (top)-[q:REPORTS_TO]->(:Executive)
    WHERE q.dotted = false
      AND q.certain_from <= date($on) AND (q.certain_to IS NULL OR date($on) < q.certain_to)
      AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
  }
WITH p, reduce(k = '', r IN relationships(p) |
  k + toString(r.concurrent) + toString(coalesce(r.valid_from, date('0001-01-01'))) + r.id + '/') AS sort_key
ORDER BY sort_key LIMIT 1
UNWIND range(0, length(p) - 1) AS i
WITH i, nodes(p)[i] AS a, relationships(p)[i] AS r, nodes(p)[i + 1] AS b
RETURN i + 1 AS hop, a.name AS name, b.name AS to, r.at_name AS at, r.quote AS quote
ORDER BY hop
