"""Changes of posts between two days: heads in and out, reporting lines."""

from collections.abc import Iterator

from orggraph.core.facts import Fact
from orggraph.views.change import Change, Draft
from orggraph.views.comparison import Comparison
from orggraph.views.life import span_order
from orggraph.views.rows import tenure_of


def draft_post_changes(compared: Comparison) -> Iterator[Draft]:
    """All changes of a company's heads and of its executives' and departments' lines."""
    yield from _heads(compared)
    yield from _lines(compared)


def _heads(compared: Comparison) -> Iterator[Draft]:
    """A head is the same through renames of the department."""
    def seat(fact: Fact) -> tuple[str, str]:
        return fact.from_id, compared.continuant(fact.to_id)

    for fact in compared.gained(compared.heads, seat).values():
        yield Draft(_head(compared, fact).model_copy(update={"op": "head_in"}), fact)
    ended: dict[str, Fact] = {}
    for fact in sorted(filter(compared.after.has_ended, compared.heads), key=span_order):
        ended[tenure_of(fact)] = fact
    for fact in compared.lost(compared.heads, seat).values():
        # A rename in between may have carried the tenure on: it ended with its last fact.
        yield Draft(_head(compared, fact), ended.get(tenure_of(fact), fact), is_end=True)


def _head(compared: Comparison, fact: Fact) -> Change:
    return Change(
        op="head_out", name=compared.nodes[fact.from_id].name, at=compared.nodes[fact.to_id].name,
        job_title=fact.job_title, acting=fact.acting, concurrent=fact.concurrent,
    )


def _lines(compared: Comparison) -> Iterator[Draft]:
    """Each new line with the one it took the place of (on the same post, else any that ended); then lines that just ended."""
    def line(fact: Fact) -> tuple[str, str, bool]:
        return compared.continuant(fact.from_id), fact.to_id, fact.dotted

    lost: dict[str, list[Fact]] = {}
    for (who, _, _), fact in compared.lost(compared.lines, line).items():
        lost.setdefault(who, []).append(fact)
    for (who, _, _), fact in compared.gained(compared.lines, line).items():
        former = _take_former(compared, lost.get(who, []), fact)
        was = compared.nodes[former.to_id].name if former else None
        yield Draft(_line(compared, fact).model_copy(update={"to": compared.nodes[fact.to_id].name, "was": was}), fact)
    for fact in (fact for facts in lost.values() for fact in facts):
        yield Draft(_line(compared, fact).model_copy(update={"was": compared.nodes[fact.to_id].name}), fact, is_end=True)


def _take_former(compared: Comparison, lost: list[Fact], fact: Fact) -> Fact | None:
    """Takes from the ended lines the one this line replaces; a dotted line replaces no solid one."""
    alike = [former for former in lost if former.dotted == fact.dotted]
    alike.sort(key=lambda former: compared.continuant(former.at) != compared.continuant(fact.at))
    if not alike:
        return None
    lost.remove(alike[0])
    return alike[0]


def _line(compared: Comparison, fact: Fact) -> Change:
    place = compared.nodes.get(fact.at or "")
    at = fact.at_name or (place.name if place else None)
    return Change(op="line", name=compared.nodes[fact.from_id].name, at=at, dotted=fact.dotted, concurrent=fact.concurrent)
