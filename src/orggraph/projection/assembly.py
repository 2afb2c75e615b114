"""Assembly: `project` joins all beliefs of all components into the one graph."""

from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.core.facts import LINEAGE, Fact
from orggraph.core.graph import Graph, Loss
from orggraph.core.links import Links
from orggraph.core.problems import Problem
from orggraph.core.tellings import Counted
from orggraph.projection.beliefs import believe
from orggraph.projection.components import known_days, part
from orggraph.projection.nodes import Kin, find_mandates, make_abouts, make_announcements, make_claim, make_nodes
from orggraph.projection.rectangles import Dated, date_beliefs, join_facts, join_losses
from orggraph.projection.statements import Statement, make_statements


@dataclass(frozen=True, slots=True)
class Portion:
    """What follows from one component."""

    dated: tuple[Dated, ...]
    facts: tuple[Fact, ...]
    losses: tuple[Loss, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of the latest belief."""
        return self.dated[-1].belief.problems


def project_component(statements: Sequence[Statement], links: Links) -> Portion:
    """All facts of one component: a belief for every known day, joined where they are equal."""
    days = known_days(statements)
    beliefs = []
    for known, after in zip(days, [*days[1:], None], strict=True):
        counting = [one for one in statements if one.is_known(known)]
        leaving = [one for one in counting if after is None or not one.is_known(after)]
        beliefs.append((known, believe(counting, links.entities, leaving)))
    dated = date_beliefs(beliefs)
    by_id = {one.id: one for one in statements}
    return Portion(tuple(dated), tuple(join_facts(dated, by_id)), tuple(join_losses(dated)))


def project(counted: Counted, links: Links) -> Graph:
    """The graph that follows from what counts in a ledger and who is who in it; a pure function, whatever the order."""
    statements = make_statements(counted, links)
    portions = [project_component(group, links) for group in part(statements, links.entities)]
    facts = sorted((fact for portion in portions for fact in portion.facts), key=lambda fact: fact.id)
    meant = {key: node for portion in portions for dated in portion.dated for key, node in dated.belief.meant.items()}
    kin = Kin(
        [dated for portion in portions for dated in portion.dated],
        {(fact.from_id, fact.to_id) for fact in facts if fact.relation in LINEAGE and fact.known_to is None},
    )
    nodes = make_nodes(links, statements, kin, find_mandates(kin, statements, meant))
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda node: node.id)),
        announcements=tuple(make_announcements(counted, statements)),
        claims=tuple(make_claim(one.telling) for one in statements),
        facts=tuple(facts),
        abouts=tuple(sorted(make_abouts(statements, meant), key=lambda about: about.id)),
        losses=tuple(sorted((loss for portion in portions for loss in portion.losses), key=lambda loss: loss.id)),
        redirects=dict(sorted(links.redirects.items())),
        problems=tuple(problem for portion in portions for problem in portion.problems),
    )
