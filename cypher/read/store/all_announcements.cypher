// All announcements
//
// Returns properties, element: one row an announcement, by publication.

MATCH (a:Announcement)
RETURN a AS properties, elementId(a) AS element
ORDER BY a.published, a.id
