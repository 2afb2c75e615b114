// Touched: the rows of a graph that a change touches, as they are before it
//
// :param nodes => ['d0…']
// :param announcements => []
// :param claims => []
// :param facts => []
// :param abouts => []
// :param losses => []
//
// Returns nodes, announcements, claims, facts, abouts, losses: one row of lists, each of maps as the statements of one part give them.

CALL {
  UNWIND $nodes AS id
  MATCH (n:Company|Department|Executive {id: id})
  RETURN collect({
    labels: labels(n), properties: n, keys: COLLECT { MATCH (k:Key {node: n.id}) RETURN k.key ORDER BY k.position }
  }) AS nodes
}
CALL {
  UNWIND $announcements AS id
  MATCH (a:Announcement {id: id})
  RETURN collect({properties: a}) AS announcements
}
CALL {
  UNWIND $claims AS id
  MATCH (k:Claim {id: id})
  RETURN collect({properties: k}) AS claims
}
CALL {
  UNWIND $facts AS id
  MATCH (a)-[f:EXISTS_IN|PART_OF|HEADS|HOLDS|REPORTS_TO|RENAMED_FROM|MERGED_FROM|SPLIT_FROM {id: id}]->(b)
  RETURN collect({relation: type(f), from_id: a.id, to_id: b.id, properties: f}) AS facts
}
CALL {
  UNWIND $abouts AS id
  MATCH (k:Claim)-[r:ABOUT {id: id}]->(n)
  RETURN collect({claim: k.id, to_id: n.id, properties: r}) AS abouts
}
CALL {
  UNWIND $losses AS id
  MATCH (k:Claim)-[l:LOSES_TO {id: id}]->(w:Claim)
  RETURN collect({claim: k.id, to: w.id, properties: l}) AS losses
}
RETURN nodes, announcements, claims, facts, abouts, losses
