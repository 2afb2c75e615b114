"""Lines: who reports to whom, on which post; a line ends with a new solid one on its post, or when its holder leaves the post."""

from collections import defaultdict
from dataclasses import dataclass, replace

from orggraph.projection.boundaries import Boundary
from orggraph.projection.meanings import Place, Scene
from orggraph.projection.occasions import group_occasions
from orggraph.projection.policy import Docket
from orggraph.projection.seats import Tenure, latest_end, place_key
from orggraph.projection.slots import Slot, Spell
from orggraph.projection.statements import Statement
from orggraph.projection.steps import RANK, Contest, Step


@dataclass(frozen=True, slots=True)
class Line:
    """A spell of a reporting line: `who` is an executive's id or a continuant, `at` the place of the post."""

    who: Place
    at: Place | None
    to: str
    is_dotted: bool
    spell: Spell


_Key = tuple[Place, Place | None, bool, str]


def _sort_key(key: _Key) -> tuple[object, ...]:
    who, at, is_dotted, to = key
    return place_key(who), place_key(at) if at is not None else ("", ""), is_dotted, to


def _group(scene: Scene) -> dict[_Key, list[Statement]]:
    """The statements by slot and manager."""
    groups: dict[_Key, list[Statement]] = defaultdict(list)
    for statement in scene.statements:
        if statement.type != "reports_to" or not (statement.is_announced or statement.is_denied):
            continue
        if not {"who", "to"} <= statement.roles.keys():
            continue
        who = scene.place(statement, "who")
        at = scene.place(statement) if "at" in statement.roles else None
        if who is not None and (at is not None or "at" not in statement.roles):
            groups[who, at, statement.event.dotted, statement.roles["to"]].append(statement)
    return groups


def find_lines(scene: Scene, tenures: list[Tenure]) -> list[Line]:
    """All lines of a belief."""
    groups = _group(scene)
    slots: dict[tuple[Place, Place | None, str], list[_Key]] = defaultdict(list)
    for key in sorted(groups, key=_sort_key):
        who, at, is_dotted, to = key
        slots[who, at, to if is_dotted else ""].append(key)
    held: dict[tuple[Place, Place], list[Tenure]] = defaultdict(list)
    for one in tenures:
        held[one.spell.holder, one.seat.place].append(one)
    lines: list[Line] = []
    for (who, at, _), keys in slots.items():
        lines += _lines_on(scene, who, at, keys, groups, held.get((who, at), []) if at is not None else [])
    deaths = _deaths(scene)
    for line in lines:
        for end in (line.who, line.to):
            if isinstance(end, str) and end in deaths and line.spell.start.key <= deaths[end].key:
                _end_line(line.spell, deaths[end])
    return [line for line in lines if not line.spell.is_empty]


def _lines_on(
    scene: Scene, who: Place, at: Place | None, keys: list[_Key], groups: dict[_Key, list[Statement]], held: list[Tenure],
) -> list[Line]:
    is_dotted = keys[0][2]
    name = ":".join(("line", place_key(who)[0], place_key(at)[0] if at is not None else "", *((keys[0][3],) if is_dotted else ())))
    slot = Slot(Contest(name, scene.docket, is_exclusive=True))
    steps = []
    for key in keys:
        others = [one.key for other in keys if other != key for one in groups[other] if one.is_announced]
        occasions = group_occasions(groups[key], name, scene.docket, others)
        steps += [Step("start", key[3], scene.begun(one, "at", "who"), RANK["reports_to"]) for one in occasions]
    lines = [Line(who, at, spell.holder, is_dotted, _hang(spell, held)) for spell in slot.run(steps).spells if not spell.is_empty]
    return [line for line in lines if not line.spell.is_empty]


def _hang(spell: Spell, held: list[Tenure]) -> Spell:
    """Hangs a line on the tenures of its post: it begins no sooner than one told with it, and ends when its holder leaves."""
    spells = [one.spell for one in held]
    day = spell.start.last
    mine = [one for one in spells if one.start.earliest <= day and (one.end is None or one.end.last > day)]
    coming = [one for one in spells if one.start.earliest > day and one.opened.announcements & spell.opened.announcements]
    if not mine and coming and spell.start.basis == "published":
        mine = [min(coming, key=lambda one: one.start.key)]
        spell.start = mine[0].start.inferred(*spell.start.claims)
    if mine and all(one.terms.concurrent for one in mine):
        spell.terms = replace(spell.terms, concurrent=True)
    leaving = latest_end(held, spell.start.last) or latest_end(held, spell.start.earliest)
    if leaving is not None and leaving.end is not None:
        _end_line(spell, leaving.end)
    return spell


def _end_line(spell: Spell, end: Boundary) -> None:
    if spell.end is None or end.key < spell.end.key:
        spell.end = end.inferred(*end.claims)


def _deaths(scene: Scene) -> dict[str, Boundary]:
    """When executives died, as removals say."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in scene.statements:
        if statement.type == "removed" and statement.event.reason == "deceased" and "executive" in statement.roles:
            told[statement.roles["executive"]].append(statement)
    return {who: found[0].boundary for who, group in told.items() if (found := group_occasions(group, f"death:{who}", Docket()))}
