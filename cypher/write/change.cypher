// Change: writes a change of the graph in one statement, or a large one part by part
//
// Each part stands under its name and is sent by itself where rows are many. `restated`: claims whose STATES edge goes, with
// them or to come anew; `relabelled`: nodes that take another label.
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

// remove facts
CALL {
  UNWIND $remove.facts AS id
  MATCH ()-[r:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM {id: id}]->()
  DELETE r
}
// remove abouts
CALL {
  UNWIND $remove.abouts AS id
  MATCH ()-[r:ABOUT {id: id}]->()
  DELETE r
}
// remove losses
CALL {
  UNWIND $remove.losses AS id
  MATCH ()-[r:LOSES_TO {id: id}]->()
  DELETE r
}
// remove restated
CALL {
  UNWIND $remove.restated AS id
  MATCH (:Claim {id: id})<-[r:STATES]-()
  DELETE r
}
// remove claims
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
// remove announcements
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
// remove nodes
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
// remove keyed
CALL {
  UNWIND $remove.keyed AS id
  MATCH (k:Key {node: id})
  DELETE k
}
// remove redirects
CALL {
  UNWIND $remove.redirects AS old
  MATCH (r:Redirect {id: old})
  DELETE r
}
// put relabelled
CALL {
  UNWIND $put.relabelled AS row
  MATCH (n:Company|Department|Executive {id: row.id})
  REMOVE n:$([label IN labels(n) WHERE label <> row.label])
  SET n:$(row.label)
}
// put Company
CALL {
  UNWIND $put.Company AS row
  MERGE (n:Company {id: row.id})
  SET n = row
}
// put Department
CALL {
  UNWIND $put.Department AS row
  MERGE (n:Department {id: row.id})
  SET n = row
}
// put Executive
CALL {
  UNWIND $put.Executive AS row
  MERGE (n:Executive {id: row.id})
  SET n = row
}
// put Announcement
CALL {
  UNWIND $put.Announcement AS row
  MERGE (n:Announcement {id: row.id})
  SET n = row
}
// put Claim
CALL {
  UNWIND $put.Claim AS row
  MERGE (n:Claim {id: row.id})
  SET n = row
}
// put keys
CALL {
  UNWIND $put.keys AS row
  CREATE (k:Key)
  SET k = row
}
// put redirects
CALL {
  UNWIND $put.redirects AS row
  MERGE (r:Redirect {id: row.old})
  SET r.current = row.current
}
// put STATES
CALL {
  UNWIND $put.STATES AS row
  MATCH (a:Announcement {id: row.from_id})
  MATCH (b:Claim {id: row.to_id})
  CREATE (a)-[r:STATES]->(b)
  SET r = row.properties
  RETURN count(r) AS states
}
// put facts
CALL {
  UNWIND $put.facts AS row
  MATCH (a:Company|Department|Executive {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:$(row.relation)]->(b)
  SET r = row.properties
  RETURN count(r) AS facts
}
// put ABOUT
CALL {
  UNWIND $put.ABOUT AS row
  MATCH (a:Claim {id: row.from_id})
  MATCH (b:Company|Department|Executive {id: row.to_id})
  CREATE (a)-[r:ABOUT]->(b)
  SET r = row.properties
  RETURN count(r) AS about
}
// put LOSES_TO
CALL {
  UNWIND $put.LOSES_TO AS row
  MATCH (a:Claim {id: row.from_id})
  MATCH (b:Claim {id: row.to_id})
  CREATE (a)-[r:LOSES_TO]->(b)
  SET r = row.properties
  RETURN count(r) AS loses_to
}
// problems
CALL {
  MATCH (s:Store {id: 'orggraph'})
  SET s.problems = $problems
}
RETURN states + facts + about + loses_to AS edges
