"""Lines: who reports to whom, on which post; a line ends with a new solid one on its post, or when its holder leaves the post."""

from collections import defaultdict
from dataclasses import dataclass, replace

from orggraph.projection.meanings import Place, Scene
from orggraph.projection.occasions import group_occasions
from orggraph.projection.seats import Tenure, latest_end, place_key
from orggraph.projection.slots import RANK, Slot, Spell, Step
from orggraph.projection.statements import Statement


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
    return [line for (who, at, _), keys in slots.items() for line in _lines_on(scene, who, at, keys, groups, tenures)]


def _lines_on(
    scene: Scene, who: Place, at: Place | None, keys: list[_Key], groups: dict[_Key, list[Statement]], tenures: list[Tenure],
) -> list[Line]:
    is_dotted = keys[0][2]
    name = ":".join(("line", place_key(who)[0], place_key(at)[0] if at is not None else "", *((keys[0][3],) if is_dotted else ())))
    slot = Slot(name, scene.docket, is_exclusive=True)
    steps = []
    for key in keys:
        others = [one.key for other in keys if other != key for one in groups[other] if one.is_announced]
        for occasion in group_occasions(groups[key], name, scene.docket, others):
            steps.append(Step("start", key[3], scene.begun(occasion, "at", "who"), RANK["reports_to"]))
    held = [one for one in tenures if at is not None and one.spell.holder == who and one.seat.place == at]
    return [Line(who, at, spell.holder, is_dotted, _cut_to_tenure(spell, held)) for spell in slot.run(steps).spells if not spell.is_empty]


def _cut_to_tenure(spell: Spell, held: list[Tenure]) -> Spell:
    """Ends a line when its holder leaves the post it hangs on; it is concurrent where the post is."""
    mine = [one.spell for one in held if one.spell.start.earliest <= spell.start.last and (one.spell.end is None or one.spell.end.last > spell.start.last)]
    if mine and all(one.terms.concurrent for one in mine):
        spell.terms = replace(spell.terms, concurrent=True)
    leaving = latest_end(held, spell.start.last)
    if leaving is not None and leaving.end is not None and (spell.end is None or leaving.end.key < spell.end.key):
        spell.end = leaving.end.inferred(*leaving.end.claims)
        spell.ended = leaving.ended
    return spell

