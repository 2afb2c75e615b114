// Constraints: what must be unique in the database
//
// Made before the first write: MERGE without them would not be unique under concurrency. One statement each, in this
// order; a constraint that is there already is left alone. Uniqueness is all that Community knows.
//
// Takes nothing. Returns nothing.

CREATE CONSTRAINT company_id IF NOT EXISTS FOR (n:Company) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT department_id IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT executive_id IF NOT EXISTS FOR (n:Executive) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT announcement_id IF NOT EXISTS FOR (n:Announcement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entry_id IF NOT EXISTS FOR (n:Entry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entry_seq IF NOT EXISTS FOR (n:Entry) REQUIRE n.seq IS UNIQUE;
CREATE CONSTRAINT sighting_announcement_source IF NOT EXISTS FOR (n:Sighting) REQUIRE (n.announcement, n.source) IS UNIQUE;
CREATE CONSTRAINT key_node_position IF NOT EXISTS FOR (n:Key) REQUIRE (n.node, n.position) IS UNIQUE;
CREATE CONSTRAINT exists_in_id IF NOT EXISTS FOR ()-[r:EXISTS_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT heads_id IF NOT EXISTS FOR ()-[r:HEADS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT holds_id IF NOT EXISTS FOR ()-[r:HOLDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT reports_to_id IF NOT EXISTS FOR ()-[r:REPORTS_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT renamed_from_id IF NOT EXISTS FOR ()-[r:RENAMED_FROM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT merged_from_id IF NOT EXISTS FOR ()-[r:MERGED_FROM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT split_from_id IF NOT EXISTS FOR ()-[r:SPLIT_FROM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT states_id IF NOT EXISTS FOR ()-[r:STATES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT about_id IF NOT EXISTS FOR ()-[r:ABOUT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT loses_to_id IF NOT EXISTS FOR ()-[r:LOSES_TO]-() REQUIRE r.id IS UNIQUE;
