// Change: writes a change of the graph in one statement
//
// What goes, edges before the nodes they hang on; then what comes, nodes before edges. An edge that changed goes and comes
// anew. Each part is a subquery, since labels and types cannot be parameters. A node that something still hangs on is not
// deleted: the transaction fails. Edges of types that are not ours, drawn by hand, go with their node.
//
// :param remove => {facts: ['f0…'], abouts: [], losses: [], claims: [], announcements: [], nodes: [], keyed: ['d0…'], restated: [], redirects: []}
// :param put => {Company: [], Department: [{id: 'd0…', properties: {id: 'd0…', name: '微信事业群'}}], HEADS: [], keys: []}
// :param problems => []
//
// Returns edges: how many edges were written; fewer than were sent if one lacks an end.

// EXISTS_IN goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:EXISTS_IN {id: id}]->()
  DELETE r
}
// PART_OF goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:PART_OF {id: id}]->()
  DELETE r
}
// HEADS goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:HEADS {id: id}]->()
  DELETE r
}
// HOLDS goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:HOLDS {id: id}]->()
  DELETE r
}
// REPORTS_TO goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:REPORTS_TO {id: id}]->()
  DELETE r
}
// RENAMED_FROM goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:RENAMED_FROM {id: id}]->()
  DELETE r
}
// MERGED_FROM goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:MERGED_FROM {id: id}]->()
  DELETE r
}
// SPLIT_FROM goes
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:SPLIT_FROM {id: id}]->()
  DELETE r
}
// ABOUT goes
CALL {
  UNWIND $remove.abouts AS id
  MATCH ()-[r:ABOUT {id: id}]->()
  DELETE r
}
// LOSES_TO goes
CALL {
  UNWIND $remove.losses AS id
  MATCH ()-[r:LOSES_TO {id: id}]->()
  DELETE r
}
// STATES goes with its claim, or comes anew with it
CALL {
  UNWIND $remove.restated AS id
  MATCH (:Claim {id: id})<-[r:STATES]-()
  DELETE r
}
// claims go
CALL {
  UNWIND $remove.claims AS id
  MATCH (n:Claim {id: id})
  CALL (n) {
    MATCH (n)-[r]-()
    WHERE NOT type(r) IN ['EXISTS_IN', 'PART_OF', 'HEADS', 'HOLDS', 'REPORTS_TO', 'RENAMED_FROM', 'MERGED_FROM', 'SPLIT_FROM', 'STATES', 'ABOUT', 'LOSES_TO']
    DELETE r
  }
  DELETE n
}
// announcements go
CALL {
  UNWIND $remove.announcements AS id
  MATCH (n:Announcement {id: id})
  CALL (n) {
    MATCH (n)-[r]-()
    WHERE NOT type(r) IN ['EXISTS_IN', 'PART_OF', 'HEADS', 'HOLDS', 'REPORTS_TO', 'RENAMED_FROM', 'MERGED_FROM', 'SPLIT_FROM', 'STATES', 'ABOUT', 'LOSES_TO']
    DELETE r
  }
  DELETE n
}
// nodes go
CALL {
  UNWIND $remove.nodes AS id
  MATCH (n:Company|Department|Executive {id: id})
  CALL (n) {
    MATCH (n)-[r]-()
    WHERE NOT type(r) IN ['EXISTS_IN', 'PART_OF', 'HEADS', 'HOLDS', 'REPORTS_TO', 'RENAMED_FROM', 'MERGED_FROM', 'SPLIT_FROM', 'STATES', 'ABOUT', 'LOSES_TO']
    DELETE r
  }
  DELETE n
}
// keys go
CALL {
  UNWIND $remove.keyed AS id
  MATCH (k:Key {node: id})
  DELETE k
}
// redirects go
CALL {
  UNWIND $remove.redirects AS old
  MATCH (r:Redirect {id: old})
  DELETE r
}
// a node takes another label
CALL {
  UNWIND $put.relabelled AS row
  MATCH (n:Company|Department|Executive {id: row.id})
  REMOVE n:$([label IN labels(n) WHERE label <> row.label])
  SET n:$(row.label)
}
// Company comes
CALL {
  UNWIND $put.Company AS row
  MERGE (n:Company {id: row.id})
  SET n = row
}
// Department comes
CALL {
  UNWIND $put.Department AS row
  MERGE (n:Department {id: row.id})
  SET n = row
}
// Executive comes
CALL {
  UNWIND $put.Executive AS row
  MERGE (n:Executive {id: row.id})
  SET n = row
}
// Announcement comes
CALL {
  UNWIND $put.Announcement AS row
  MERGE (n:Announcement {id: row.id})
  SET n = row
}
// Claim comes
CALL {
  UNWIND $put.Claim AS row
  MERGE (n:Claim {id: row.id})
  SET n = row
}
// keys come
CALL {
  UNWIND $put.keys AS row
  CREATE (k:Key)
  SET k = row
}
// redirects come
CALL {
  UNWIND $put.redirects AS row
  MERGE (r:Redirect {id: row.old})
  SET r.current = row.current
}
// STATES comes
CALL {
  UNWIND $put.STATES AS row
  MATCH (a:Announcement {id: row.from_id})
  MATCH (b:Claim {id: row.to_id})
  CREATE (a)-[r:STATES]->(b)
  SET r = row.properties
  RETURN count(r) AS states
}
// EXISTS_IN comes
CALL {
  UNWIND $put.EXISTS_IN AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:EXISTS_IN]->(b)
  SET r = row.properties
  RETURN count(r) AS exists_in
}
// PART_OF comes
CALL {
  UNWIND $put.PART_OF AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:PART_OF]->(b)
  SET r = row.properties
  RETURN count(r) AS part_of
}
// HEADS comes
CALL {
  UNWIND $put.HEADS AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:HEADS]->(b)
  SET r = row.properties
  RETURN count(r) AS heads
}
// HOLDS comes
CALL {
  UNWIND $put.HOLDS AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:HOLDS]->(b)
  SET r = row.properties
  RETURN count(r) AS holds
}
// REPORTS_TO comes
CALL {
  UNWIND $put.REPORTS_TO AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:REPORTS_TO]->(b)
  SET r = row.properties
  RETURN count(r) AS reports_to
}
// RENAMED_FROM comes
CALL {
  UNWIND $put.RENAMED_FROM AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:RENAMED_FROM]->(b)
  SET r = row.properties
  RETURN count(r) AS renamed_from
}
// MERGED_FROM comes
CALL {
  UNWIND $put.MERGED_FROM AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:MERGED_FROM]->(b)
  SET r = row.properties
  RETURN count(r) AS merged_from
}
// SPLIT_FROM comes
CALL {
  UNWIND $put.SPLIT_FROM AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:SPLIT_FROM]->(b)
  SET r = row.properties
  RETURN count(r) AS split_from
}
// ABOUT comes
CALL {
  UNWIND $put.ABOUT AS row
  MATCH (a:Claim {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:ABOUT]->(b)
  SET r = row.properties
  RETURN count(r) AS about
}
// LOSES_TO comes
CALL {
  UNWIND $put.LOSES_TO AS row
  MATCH (a:Claim {id: row.from_id})
  MATCH (b:Claim {id: row.to_id})
  CREATE (a)-[r:LOSES_TO]->(b)
  SET r = row.properties
  RETURN count(r) AS loses_to
}
MATCH (s:Store {id: 'orggraph'})
SET s.problems = $problems
RETURN states + exists_in + part_of + heads + holds + reports_to + renamed_from + merged_from + split_from + about + loses_to AS edges
