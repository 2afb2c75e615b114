// Announcements by id
//
// :param ids => ['a99b…']
//
// Returns properties: one row an announcement, by publication.

UNWIND $ids AS id
MATCH (a:Announcement {id: id})
RETURN a AS properties
ORDER BY a.published, a.id
