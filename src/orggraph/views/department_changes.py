"""Changes of departments between two days: new, renamed, merged, split, moved, closed."""

from collections.abc import Iterator

from orggraph.core.facts import Fact, Relation
from orggraph.views.change import Change, Draft
from orggraph.views.comparison import Comparison
from orggraph.views.life import Life


def draft_department_changes(compared: Comparison) -> Iterator[Draft]:
    """All changes of a company's departments; what a merger or split explains is not new or closed besides."""
    mergers, splits = list(_mergers(compared)), list(_splits(compared))
    explained = {key for _, keys in (*mergers, *splits) for key in keys}
    yield from (draft for draft, _ in (*mergers, *splits))
    for key, life in compared.lives.items():
        if key not in explained:
            yield from _birth(compared, key, life)
            yield from _death(compared, life)
        yield from _rename(compared, life)
    yield from _moves(compared)


def _birth(compared: Comparison, key: str, life: Life) -> Iterator[Draft]:
    sure = [span for span in life.spans if compared.after.holds(span)]
    if sure and not any(map(compared.before.allows, life.spans)):
        place = next(filter(compared.after.holds, compared.parents.get(key, ())), None)
        carved = [fact for fact in compared.lineage.get(key, ()) if fact.relation == "SPLIT_FROM"]
        yield Draft(Change(
            op="new", name=compared.nodes[sure[0].from_id].name, parent=compared.nodes[place.to_id].name if place else None,
            sources=tuple(sorted({compared.nodes[fact.to_id].name for fact in carved})),
        ), sure[0])


def _death(compared: Comparison, life: Life) -> Iterator[Draft]:
    sure = [span for span in life.spans if compared.before.holds(span)]
    if sure and not any(map(compared.after.allows, life.spans)):
        ended = [span for span in life.spans if compared.after.has_ended(span)]
        yield Draft(Change(op="closed", name=compared.nodes[sure[0].from_id].name), (ended or sure)[-1], is_end=True)


def _rename(compared: Comparison, life: Life) -> Iterator[Draft]:
    """The name surely in force after, if it was not even possible before and the department was, under another."""
    old = life.node_on(compared.before.on)
    sure = [span for span in life.spans if compared.after.holds(span)]
    if old is None or not sure or any(compared.before.allows(span) for span in life.spans if span.from_id == sure[0].from_id):
        return
    facts = [fact for fact in compared.lineage.get(life.id, ()) if fact.relation == "RENAMED_FROM" and fact.from_id == sure[0].from_id]
    told = [fact for fact in facts if compared.after.holds(fact) and not compared.before.allows(fact)]
    fact = max(told, key=lambda fact: (fact.certain_from, fact.id), default=sure[0])
    yield Draft(Change(op="renamed", name=compared.nodes[sure[0].from_id].name, was=old.name), fact)


def _new_lineage(compared: Comparison, relation: Relation) -> list[Fact]:
    """The lineage edges that surely hold after and were not even possible before, to a department that lives then."""
    facts = [fact for edges in compared.lineage.values() for fact in edges if fact.relation == relation]
    found = compared.gained(facts, lambda fact: (compared.continuant(fact.from_id), compared.continuant(fact.to_id), fact.certain_from))
    return [fact for fact in found.values() if _lives_after(compared, compared.continuant(fact.from_id))]


def _lives_after(compared: Comparison, key: str) -> bool:
    return key in compared.lives and compared.lives[key].standing(compared.after.on) == "certain"


def _mergers(compared: Comparison) -> Iterator[tuple[Draft, set[str]]]:
    """Each merger with the continuants it explains: its target, and the sources that surely are no more."""
    groups: dict[str, list[Fact]] = {}
    for fact in _new_lineage(compared, "MERGED_FROM"):
        groups.setdefault(compared.continuant(fact.from_id), []).append(fact)
    for target, facts in groups.items():
        sources = tuple(sorted({compared.nodes[fact.to_id].name for fact in facts}))
        change = Change(op="merged", name=compared.name_on(target, compared.after.on), sources=sources)
        yield Draft(change, facts[0]), {target, *(compared.continuant(fact.to_id) for fact in facts)}


def _splits(compared: Comparison) -> Iterator[tuple[Draft, set[str]]]:
    """Each split with the continuants it explains; a source that goes on was carved, and its part is simply new."""
    groups: dict[str, list[Fact]] = {}
    for fact in _new_lineage(compared, "SPLIT_FROM"):
        groups.setdefault(compared.continuant(fact.to_id), []).append(fact)
    for source, facts in groups.items():
        if source in compared.lives and compared.lives[source].node_on(facts[0].certain_from) is not None:
            continue
        targets = {compared.continuant(fact.from_id) for fact in facts}
        names = tuple(sorted(compared.name_on(target, compared.after.on) for target in targets))
        yield Draft(Change(op="split", name=compared.nodes[facts[0].to_id].name, targets=names), facts[0]), {source, *targets}


def _moves(compared: Comparison) -> Iterator[Draft]:
    """A department that was there before and surely has another parent after, or surely had one and has none."""
    def pair(fact: Fact) -> tuple[str, str]:
        return compared.continuant(fact.from_id), compared.continuant(fact.to_id)

    before, after = compared.before, compared.after
    placing = [fact for facts in compared.parents.values() for fact in facts]
    for (child, _), fact in compared.gained(placing, pair).items():
        if compared.lives[child].node_on(before.on) is None:
            continue
        old = list(filter(before.allows, compared.parents[child]))
        was = compared.nodes[min(old, key=lambda item: (not before.holds(item), item.id)).to_id].name if old else None
        yield Draft(Change(op="moved", name=compared.nodes[fact.from_id].name, was=was, to=compared.nodes[fact.to_id].name), fact)
    for (child, _), fact in compared.lost(placing, pair).items():
        if not any(map(after.allows, compared.parents[child])) and _lives_after(compared, child):
            change = Change(op="moved", name=compared.name_on(child, after.on), was=compared.nodes[fact.to_id].name)
            yield Draft(change, fact, is_end=True)
