"""Assembly: `project` joins the beliefs of all units and days into the one graph."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from orggraph.core.facts import LINEAGE, Fact
from orggraph.core.graph import Graph, Loss
from orggraph.core.links import Links
from orggraph.core.problems import Problem
from orggraph.core.tellings import Counted
from orggraph.projection.beliefs import Belief
from orggraph.projection.components import known_days
from orggraph.projection.nodes import Kin, find_mandates, make_abouts, make_announcements, make_claim, make_nodes
from orggraph.projection.plan import Plan
from orggraph.projection.progress import Progress
from orggraph.projection.rectangles import Dated, date_beliefs, join_facts, join_losses
from orggraph.projection.statements import Statement, make_statements


@dataclass(frozen=True, slots=True)
class Portion:
    """What follows from the beliefs of one unit."""

    dated: tuple[Dated, ...]
    facts: tuple[Fact, ...]
    losses: tuple[Loss, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of the latest belief."""
        return self.dated[-1].belief.problems


def make_portion(beliefs: Sequence[tuple[date, Belief]], statements: Mapping[str, Statement]) -> Portion:
    """The facts of a sequence of beliefs, joined where consecutive ones are equal."""
    dated = date_beliefs(beliefs)
    return Portion(tuple(dated), tuple(join_facts(dated, statements)), tuple(join_losses(dated)))


def believe_daily(statements: Sequence[Statement], links: Links) -> tuple[list[Portion], dict[tuple[str, str], str]]:
    """The portions of all units over all known days, and the node that each role of each claim means when it last counts."""
    by_id = {one.id: one for one in statements}
    progress = Progress(Plan.of(statements, links.entities), links.entities, {one.id: one.published for one in statements})
    arriving, leaving = defaultdict(list), defaultdict(list)
    for one in statements:
        withdrawn = one.telling.withdrawn
        if withdrawn is None or one.published < withdrawn:
            arriving[one.published].append(one)
            leaving[withdrawn].append(one)
    beliefs: dict[str, list[tuple[date, Belief]]] = defaultdict(list)
    meant: dict[tuple[str, str], str] = {}
    for day in known_days(statements):
        meant.update(pair for one in leaving.get(day, ()) for pair in progress.meant(one))
        for unit, belief in progress.advance(arriving.get(day, ()), leaving.get(day, ())):
            beliefs[unit].append((day, belief))
    meant.update(pair for one in leaving[None] for pair in progress.meant(one))
    return [make_portion(own, by_id) for _, own in sorted(beliefs.items())], meant


def project(counted: Counted, links: Links) -> Graph:
    """The graph that follows from what counts in a ledger and who is who in it; a pure function, whatever the order."""
    statements = make_statements(counted, links)
    portions, meant = believe_daily(statements, links)
    return assemble(counted, links, statements, portions, meant)


def assemble(
    counted: Counted, links: Links, statements: Sequence[Statement], portions: Sequence[Portion], meant: Mapping[tuple[str, str], str],
) -> Graph:
    """The one graph of all portions."""
    facts = sorted((fact for portion in portions for fact in portion.facts), key=lambda fact: fact.id)
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
        problems=tuple(sorted({problem for portion in portions for problem in portion.problems}, key=Problem.model_dump_json)),
    )
