// Indexes: what is searched by
//
// Made before the first write, named after what they find. Days have none: no plan would choose them, since a question
// starts from a company, a department or an executive and expands. Parts of names are looked for in the whole index of
// keys: a text index would slow every commit, and knows nothing shorter than three characters, as Chinese names are.
//
// Takes nothing. Returns nothing.

CREATE INDEX company_name IF NOT EXISTS FOR (n:Company) ON (n.name);
CREATE INDEX department_company_name IF NOT EXISTS FOR (n:Department) ON (n.company_id, n.name);
CREATE INDEX department_continuant IF NOT EXISTS FOR (n:Department) ON (n.continuant_id);
CREATE INDEX department_lineage IF NOT EXISTS FOR (n:Department) ON (n.lineage_id);
CREATE INDEX department_company IF NOT EXISTS FOR (n:Department) ON (n.company_id);
CREATE INDEX executive_company IF NOT EXISTS FOR (n:Executive) ON (n.company_id);
CREATE INDEX executive_company_name IF NOT EXISTS FOR (n:Executive) ON (n.company_id, n.name);
CREATE INDEX reports_to_at IF NOT EXISTS FOR ()-[r:REPORTS_TO]-() ON (r.at);
CREATE INDEX entry_announcement IF NOT EXISTS FOR (n:Entry) ON (n.announcement);
CREATE INDEX entry_kind_seq IF NOT EXISTS FOR (n:Entry) ON (n.kind, n.seq);
CREATE INDEX sighting_announcement IF NOT EXISTS FOR (n:Sighting) ON (n.announcement);
CREATE INDEX sighting_source IF NOT EXISTS FOR (n:Sighting) ON (n.source);
CREATE INDEX tie_holder IF NOT EXISTS FOR (n:Tie) ON (n.holder);
CREATE INDEX tie_tie IF NOT EXISTS FOR (n:Tie) ON (n.tie);
CREATE INDEX key_node IF NOT EXISTS FOR (n:Key) ON (n.node);
CREATE INDEX key_key IF NOT EXISTS FOR (n:Key) ON (n.key);
