// Sightings at a place, oldest first
//
// :param source => 'letter.txt'
//
// Returns announcement, source, at: one row a sighting.

MATCH (s:Sighting {source: $source})
RETURN s.announcement AS announcement, s.source AS source, s.at AS at
ORDER BY at, announcement
