// Names: the constraints and indexes that are there and ready
//
// Takes nothing. Returns name: one row a constraint or index.

SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN name
