// Stray: takes away what was put in by hand and is no row of the graph
//
// :param nodes => ['4:…:7']
// :param edges => ['5:…:9']
//
// Returns nothing.

CALL {
  UNWIND $edges AS element
  MATCH ()-[r]->()
  WHERE elementId(r) = element
  DELETE r
}
CALL {
  UNWIND $nodes AS element
  MATCH (n)
  WHERE elementId(n) = element
  DETACH DELETE n
}
