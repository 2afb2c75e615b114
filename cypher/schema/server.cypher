// Server: which Neo4j answers
//
// Takes nothing. Returns version.

CALL dbms.components() YIELD name, versions
WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version
