// Why believed: each belief about the heads of a department, with the sentences that opened and closed it
//
// Every rectangle of valid and known time, in the order in which it was known; null `known_to` is believed still.
//
// :param company => '腾讯'
// :param name => '开放平台部'
//
// Returns head, certain_from, certain_to, known_from, known_to, opened, closed: one row a belief.

MATCH (c:Company {name: $company})
MATCH (d:Department {company_id: c.id, name: $name})<-[h:HEADS]-(e:Executive)
CALL {
  WITH h
  UNWIND h.opened_by AS id
  MATCH (k:Claim {id: id})
  WITH k
  ORDER BY k.published, k.id
  RETURN collect(k.quote) AS opened
}
CALL {
  WITH h
  UNWIND h.closed_by AS id
  MATCH (k:Claim {id: id})
  WITH k
  ORDER BY k.published, k.id
  RETURN collect(k.quote) AS closed
}
RETURN e.name AS head, h.certain_from AS certain_from, h.certain_to AS certain_to, h.known_from AS known_from, h.known_to AS known_to, opened, closed
ORDER BY known_from, certain_from, head, h.id
