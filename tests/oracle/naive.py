"""The naive projection: every known day believed anew from all that counts on it, with nothing kept from the day before."""

from collections.abc import Sequence

from orggraph.core.graph import Graph
from orggraph.core.links import Links
from orggraph.core.tellings import Counted
from orggraph.projection.assembly import assemble, make_portion
from orggraph.projection.beliefs import believe
from orggraph.projection.components import known_days
from orggraph.projection.statements import Statement, make_statements


def project_naively(counted: Counted, links: Links) -> Graph:
    """The graph of a ledger, the slow way."""
    statements = make_statements(counted, links)
    beliefs, meant = [], {}
    days = known_days(statements)
    for known, after in zip(days, [*days[1:], None], strict=True):
        counting = [one for one in statements if one.is_known(known)]
        leaving = [one for one in counting if after is None or not one.is_known(after)]
        belief = believe(counting, links.entities, leaving)
        meant.update(belief.meant)
        beliefs.append((known, belief))
    return assemble(counted, links, statements, [make_portion(beliefs, _by_id(statements))] if beliefs else [], meant)


def _by_id(statements: Sequence[Statement]) -> dict[str, Statement]:
    return {one.id: one for one in statements}
