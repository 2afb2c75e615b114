"""Changes of territorial units taken apart into what ended, what began and what moved where, so that equal tellings are equal.

`renamed A -> B` equals `dissolved A` with `established B`, and a merger into an existing unit equals `dissolved`. Townships, streets
and villages are not labelled and left out; a short form counts where the row says that the text has only that.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.quality.gold import Document
from tests.quality.matching import Claims, Comparison, Row
from tests.quality.names import norm

KINDS = ("ended", "began", "moved")
_LOW = re.compile(r"(镇|乡|街道|公社|村|办事处)$")
_SUFFIX = re.compile(r"(自治州|自治县|自治旗|林区|特区|地区|新区|矿区|郊区|县|市|区|旗|盟)$")
Atom = tuple[str, str, str]


def _atoms(facts: Claims, is_gold: bool) -> dict[Atom, tuple[bool, frozenset[str], int]]:
    """What ended, began and moved: optional or not, the short forms allowed, and the fact it comes from."""
    found: dict[Atom, tuple[bool, frozenset[str], int]] = {}
    for index, fact in enumerate(facts):
        if not is_gold and fact.get("status") == "denied":
            continue
        open_ = bool(fact.get("optional") or fact.get("history") or fact.get("by_children"))
        short = frozenset(map(norm, fact.get("short_name_in_text") or []))
        for kind, name, to, optional in _changes(str(fact.get("t" if is_gold else "type")), fact, open_):
            atom = (kind, _plain(name), _plain(to))
            if atom[1] and not _LOW.search(atom[1]):
                found[atom] = (found.get(atom, (True, short, index))[0] and optional, short, index)
    return found


def _changes(type_: str, fact: Mapping[str, Any], open_: bool) -> Iterator[tuple[str, object, object, bool]]:
    """(kind, name, new parent, optional) of each change that a fact states."""
    unit = fact.get("unit") or fact.get("department")
    if type_ == "renamed":
        yield from (("ended", fact.get("old"), "", open_), ("began", fact.get("new"), "", open_))
        if fact.get("new_parent"):
            yield from (("moved", fact.get(role), fact["new_parent"], True) for role in ("new", "old"))
    elif type_ == "merged":
        yield from (("ended", source, "", open_) for source in fact.get("sources") or [])
        yield "began", fact.get("target"), "", open_ or bool(fact.get("into_existing"))
    elif type_ == "split":
        yield "ended", fact.get("source"), "", open_
        yield from (("began", target, "", open_) for target in fact.get("targets") or [])
    elif type_ == "dissolved":
        yield "ended", unit, "", open_
    elif type_ == "established":
        yield "began", unit, "", open_
        if fact.get("parent"):
            yield "moved", unit, fact["parent"], True
    elif type_ == "moved":
        yield "moved", unit, fact.get("to"), open_


def _plain(value: Any) -> str:
    return norm((value.get("name") if isinstance(value, dict) else value) or "")


def _is_same(gold: Atom, short: frozenset[str], claimed: Atom) -> bool:
    def stem(name: str) -> str:
        return _SUFFIX.sub("", name) or name

    def is_near(one: str, other: str) -> bool:
        if one == other or (one in short and stem(one) == stem(other)):
            return True
        return len(other) > len(one) and other.endswith(one) and len(one) > 0.4 * len(other)

    is_to = gold[0] != "moved" or is_near(gold[2], claimed[2]) or stem(gold[2]) == stem(claimed[2])
    return gold[0] == claimed[0] and is_near(gold[1], claimed[1]) and is_to


def compare_atoms(document: Document, claims: Claims) -> Comparison:
    """A territorial document's gold against the claims read from it; wrong ones count where its facts are complete."""
    gold, claimed = _atoms(document.facts, True), _atoms(claims, False)
    used: set[Atom] = set()
    missed, right = [], []
    for atom, (optional, short, index) in gold.items():
        hits = [other for other in claimed if _is_same(atom, short, other)]
        used |= set(hits)
        if not optional:
            (right if hits else missed).append(_row(atom, index))
    spare = [atom for atom in claimed if atom not in used] if document.complete else []
    wrong = [_row(atom, claimed[atom][2]) for atom in spare]
    result = Comparison([], [], (), missed, wrong)
    for column, rows in enumerate((right, wrong, missed)):
        for row in rows:
            result.tally.setdefault(row.type, [0, 0, 0])[column] += 1
    return result


def _row(atom: Atom, index: int) -> Row:
    kind, name, to = atom
    roles = {"department": frozenset({name})} | ({"to": frozenset({to})} if kind == "moved" else {})
    return Row(kind, roles, {"title": None, "status": None, "date": None, "acting": False, "concurrent": False}, index)
