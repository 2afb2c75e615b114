// Sightings of a text
//
// :param announcement => 'a99b…'
//
// Returns announcement, source, at: one row a sighting.

MATCH (s:Sighting {announcement: $announcement})
RETURN s.announcement AS announcement, s.source AS source, s.at AS at
ORDER BY announcement, source
