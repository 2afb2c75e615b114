// Changes: what is surely so on one day and was not even possibly so on another
//
// Each part compares the two days for one kind of change: new, closed, renamed and moved departments, heads in and
// out, new reporting lines.
//
// :param company => '腾讯'
// :param from => '2025-05-13'
// :param to => '2025-05-14'
// :param known => '2025-05-14'
//
// Returns op, name, was, quote: one row a change; `was` is the former name or parent, the head, or the manager.

CALL {
  // new: there on $to, under no name there on $from
  MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)
  WHERE x.certain_from <= date($to) AND (x.certain_to IS NULL OR date($to) < x.certain_to)
    AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
    AND NOT EXISTS {
      MATCH (o:Department {continuant_id: d.continuant_id})-[y:EXISTS_IN]->(:Company)
      WHERE (y.valid_from IS NULL OR y.valid_from <= date($from)) AND (y.valid_to IS NULL OR date($from) < y.valid_to)
        AND y.known_from <= date($known) AND (y.known_to IS NULL OR date($known) < y.known_to)
    }
  RETURN 'new' AS op, d.name AS name, null AS was, x.quote AS quote
UNION ALL
  // closed: there on $from, under no name there on $to
  MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)
  WHERE x.certain_from <= date($from) AND (x.certain_to IS NULL OR date($from) < x.certain_to)
    AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
    AND NOT EXISTS {
      MATCH (o:Department {continuant_id: d.continuant_id})-[y:EXISTS_IN]->(:Company)
      WHERE (y.valid_from IS NULL OR y.valid_from <= date($to)) AND (y.valid_to IS NULL OR date($to) < y.valid_to)
        AND y.known_from <= date($known) AND (y.known_to IS NULL OR date($known) < y.known_to)
    }
  RETURN 'closed' AS op, d.name AS name, null AS was, x.quote AS quote
UNION ALL
  // renamed: one department, another name
  MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)
  WHERE x.certain_from <= date($to) AND (x.certain_to IS NULL OR date($to) < x.certain_to)
    AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
  MATCH (o:Department {continuant_id: d.continuant_id})-[y:EXISTS_IN]->(:Company)
  WHERE o.id <> d.id
    AND y.certain_from <= date($from) AND (y.certain_to IS NULL OR date($from) < y.certain_to)
    AND y.known_from <= date($known) AND (y.known_to IS NULL OR date($known) < y.known_to)
  RETURN 'renamed' AS op, d.name AS name, o.name AS was, x.quote AS quote
UNION ALL
  // moved: another parent, and not the same one under another name
  MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)-[r:PART_OF]->(m:Department)
  WHERE x.certain_from <= date($to) AND (x.certain_to IS NULL OR date($to) < x.certain_to)
    AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
    AND r.certain_from <= date($to) AND (r.certain_to IS NULL OR date($to) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
  MATCH (o:Department {continuant_id: d.continuant_id})-[q:PART_OF]->(w:Department)
  WHERE w.continuant_id <> m.continuant_id
    AND q.certain_from <= date($from) AND (q.certain_to IS NULL OR date($from) < q.certain_to)
    AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
  RETURN DISTINCT 'moved' AS op, d.name AS name, w.name AS was, r.quote AS quote
UNION ALL
  // head_in: heads it on $to, headed it under no name on $from
  MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)<-[r:HEADS]-(e:Executive)
  WHERE x.certain_from <= date($to) AND (x.certain_to IS NULL OR date($to) < x.certain_to)
    AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
    AND r.certain_from <= date($to) AND (r.certain_to IS NULL OR date($to) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
    AND NOT EXISTS {
      MATCH (o:Department {continuant_id: d.continuant_id})<-[q:HEADS]-(e)
      WHERE (q.valid_from IS NULL OR q.valid_from <= date($from)) AND (q.valid_to IS NULL OR date($from) < q.valid_to)
        AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
    }
  RETURN DISTINCT 'head_in' AS op, d.name AS name, e.name AS was, r.quote AS quote
UNION ALL
  // head_out: headed it on $from, heads it under no name on $to
  MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)<-[r:HEADS]-(e:Executive)
  WHERE x.certain_from <= date($from) AND (x.certain_to IS NULL OR date($from) < x.certain_to)
    AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
    AND r.certain_from <= date($from) AND (r.certain_to IS NULL OR date($from) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
    AND NOT EXISTS {
      MATCH (o:Department {continuant_id: d.continuant_id})<-[q:HEADS]-(e)
      WHERE (q.valid_from IS NULL OR q.valid_from <= date($to)) AND (q.valid_to IS NULL OR date($to) < q.valid_to)
        AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
    }
  RETURN DISTINCT 'head_out' AS op, d.name AS name, e.name AS was, r.quote AS quote
UNION ALL
  // line: reports to the manager on $to, did not on $from
  MATCH (c:Company {name: $company})<-[x:EXISTS_IN]-(d:Department)<-[h:HEADS|HOLDS]-(e:Executive)-[r:REPORTS_TO]->(m:Executive)
  WHERE x.certain_from <= date($to) AND (x.certain_to IS NULL OR date($to) < x.certain_to)
    AND x.known_from <= date($known) AND (x.known_to IS NULL OR date($known) < x.known_to)
    AND r.at = d.id
    AND r.certain_from <= date($to) AND (r.certain_to IS NULL OR date($to) < r.certain_to)
    AND r.known_from <= date($known) AND (r.known_to IS NULL OR date($known) < r.known_to)
    AND NOT EXISTS {
      MATCH (e)-[q:REPORTS_TO]->(m)
      WHERE (q.valid_from IS NULL OR q.valid_from <= date($from)) AND (q.valid_to IS NULL OR date($from) < q.valid_to)
        AND q.known_from <= date($known) AND (q.known_to IS NULL OR date($known) < q.known_to)
    }
  RETURN DISTINCT 'line' AS op, e.name AS name, m.name AS was, r.quote AS quote
}
RETURN op, name, was, quote
ORDER BY op, name, was, quote
