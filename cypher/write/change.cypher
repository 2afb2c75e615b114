// Change: writes a change of the graph in one statement
//
// What goes, edges before the nodes they hang on; then what comes, nodes before edges. An edge that changed goes and comes
// anew. Each label is a subquery of its own: only so is a node found by its constraint's index. A node that something still
// hangs on is not deleted: the transaction fails. Edges of types that are not ours, drawn by hand, go with their node.
//
// :param remove => {facts: ['f0…'], abouts: [], losses: [], claims: [], announcements: [], nodes: [], keyed: ['d0…'], restated: [], redirects: []}
// :param put => {Company: [], Department: [{id: 'd0…', properties: {id: 'd0…', name: '微信事业群'}}], facts: [{relation: 'HEADS', from_id: 'e0…', to_id: 'd0…', properties: {id: 'f0…'}}], keys: []}
// :param problems => []
//
// Returns edges: how many edges were written; fewer than were sent if one lacks an end.

// facts go
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM {id: id}]->()
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
// facts come
CALL {
  UNWIND $put.facts AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:$(row.relation)]->(b)
  SET r = row.properties
  RETURN count(r) AS facts
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
RETURN states + facts + about + loses_to AS edges
