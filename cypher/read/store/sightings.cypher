// Sightings: where texts were seen
//
// Returns announcement, source, at: one row a sighting.

MATCH (s:Sighting)
RETURN s.announcement AS announcement, s.source AS source, s.at AS at
ORDER BY announcement, source
