// First told: who reported each event of a department first
//
// By event type; of several on one day the least claim id.
//
// :param company => '腾讯'
// :param name => '开放平台部'
//
// Returns event, published, publisher, quote, claims: one row an event type, the earliest claim of it.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id, name: $name})<-[:ABOUT]-(k:Claim)<-[:STATES]-(a:Announcement)
WITH DISTINCT k, a
ORDER BY k.published, k.id
WITH k.event AS event, collect({published: k.published, publisher: a.publisher, quote: k.quote}) AS told
WITH event, told[0] AS first, size(told) AS claims
RETURN event, first.published AS published, first.publisher AS publisher, first.quote AS quote, claims
ORDER BY published, event
