"""Gold facts against claims, document by document and type by type, one to one.

Mergers and splits are taken apart into pairs of source and target; absorbed into and moved into are one. Appointments and
removals need the person and the place; the company itself or its board may be left out, and a place may stay in the title. A
joined or split title costs nothing. Setting up a merger's target and closing its source are second codings and count neither
way, as do gold facts marked optional or history, and reported or proposed claims that match nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.quality.gold import Document
from tests.quality.names import Names, alike, forms, homes, is_home, norm, spread

SCORED = ("established", "renamed", "merged", "split", "dissolved", "moved", "appointed", "removed", "reports_to")
DETAIL = ("title", "date", "status", "acting", "concurrent")
_TWICE = {"merged": ("target", "source"), "split": ("target", "source")}
Claims = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Row:
    """One comparable statement: the names in each role, its detail, and the place in its list of what it was taken from."""

    type: str
    roles: Mapping[str, Names]
    detail: Mapping[str, Any]
    index: int
    optional: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two claims one statement: everything but the detail, and the title."""
        return self.type, tuple(sorted((role, tuple(sorted(names))) for role, names in self.roles.items())), norm(str(self.detail["title"]))


@dataclass
class Comparison:
    """What came of a document: pairs that agree, gold rows missed and claimed rows that are wrong; `tally` by type [right, wrong, missed]."""

    gold: Sequence[Row]
    claimed: Sequence[Row]
    pairs: Sequence[tuple[int, int]] = ()
    missed: Sequence[Row] = ()
    wrong: Sequence[Row] = ()
    tally: dict[str, list[int]] = field(default_factory=dict)

    def detail(self) -> dict[str, list[int]]:
        """For each detail that gold states of matched facts: [right, stated]."""
        found: dict[str, list[int]] = {}
        for i, j in self.pairs:
            for name in DETAIL if not self.gold[i].optional else ():
                stated, claimed = self.gold[i].detail[name], self.claimed[j].detail[name]
                if stated:
                    one, other = norm(str(stated)), norm(str(claimed or ""))
                    is_right = one == other or (name == "title" and other and (one in other or other in one))
                    right, all_ = found.get(name, [0, 0])
                    found[name] = [right + bool(is_right), all_ + 1]
        return found


def compare(document: Document, claims: Claims, exact: bool = False) -> Comparison:
    """A document's gold against the claims read from it (as `extract --json` prints them)."""
    companies = document.companies
    same = [frozenset(map(norm, group)) | {norm(name, companies) for name in group if name not in companies} for group in document.same]
    same += [frozenset(map(norm, [fact["person"], *fact["aliases"]])) for fact in document.facts if fact.get("person") and fact.get("aliases")]
    gold = [row for index, fact in enumerate(document.facts) for row in _rows(fact, fact["t"], index, companies, same, is_gold=True)]
    claimed = [row for index, claim in enumerate(claims) for row in _rows(claim, claim["type"], index, companies, same)]
    unique: dict[tuple[object, ...], Row] = {}
    for row in claimed:
        unique.setdefault(row.key, row)
    claimed = list(unique.values())
    result = Comparison(gold, claimed)
    result.pairs = _pair(gold, claimed, companies, exact)
    covered, neutral = _settle(gold, claimed, result.pairs, companies, exact)
    neutral |= {j for j, row in enumerate(claimed) if row.detail["status"] in ("reported", "proposed")}
    paired, taken = {i for i, _ in result.pairs}, {j for _, j in result.pairs}
    result.missed = [row for i, row in enumerate(gold) if not row.optional and i not in paired | covered]
    result.wrong = [row for j, row in enumerate(claimed) if j not in taken | neutral]
    right = [gold[i] for i in [*paired, *covered] if not gold[i].optional]
    for column, rows in enumerate((right, result.wrong, result.missed)):
        for row in rows:
            result.tally.setdefault(row.type, [0, 0, 0])[column] += 1
    return result


def _rows(fact: Mapping[str, Any], type_: str, index: int, companies: Sequence[str], same: Sequence[Names], is_gold: bool = False) -> Iterator[Row]:
    """The comparable statements of a gold fact or a claim; none of a denial."""
    if type_ not in SCORED or (not is_gold and fact.get("status") == "denied"):
        return

    def first(*keys: str) -> Any:
        return next((fact[key] for key in keys if fact.get(key) is not None), None)

    def names(value: object, aliases: object = None) -> Names:
        others = [aliases] if isinstance(aliases, str) else list(aliases or []) if isinstance(aliases, list | tuple) else []
        return spread(forms(value, companies, others), same)

    status = fact.get("status")
    detail = {
        "title": fact.get("title"), "date": first("date", "effective"), "status": status if status != "announced" else None,
        "acting": bool(fact.get("acting")), "concurrent": bool(fact.get("concurrent")),
    }
    optional = is_gold and bool(fact.get("optional") or fact.get("history"))
    unit = names(first("unit", "department"), fact.get("unit_alias"))
    roles: list[dict[str, Names]]
    if type_ in ("established", "dissolved"):
        roles = [{"department": unit}]
    elif type_ == "renamed":
        roles = [{"old": names(fact.get("old")), "new": names(fact.get("new"))}]
    elif type_ == "merged":
        target = names(fact.get("target"), fact.get("target_alias"))
        roles = [{"source": names(source), "target": target} for source in fact.get("sources") or []]
    elif type_ == "split":
        roles = [{"source": names(fact.get("source")), "target": names(target)} for target in fact.get("targets") or []]
    elif type_ == "moved":
        roles = [{"department": names(first("unit", "department")), "to": names(fact.get("to"))}]
    elif type_ == "reports_to":
        roles = [{"who": names(fact.get("who")), "to": names(fact.get("to"))}]
    else:
        person = names(first("person", "executive"), fact.get("aliases") if is_gold else None)
        roles = [{"person": person, "at": names(first("unit", "at"), fact.get("unit_alias") if is_gold else None)}]
    yield from (Row(type_, one, detail, index, optional) for one in roles)


def _is_at(gold: Row, claimed: Row, companies: Sequence[str], exact: bool) -> bool:
    """Whether two posts are at one place."""
    place, other = gold.roles["at"], claimed.roles.get("at", frozenset())
    if not place or alike(place, other, exact):
        return True
    if is_home(place, companies) and (not other or is_home(other, companies)):
        mine, theirs = homes(place, companies), homes(other, companies)
        return not (mine and theirs) or bool(mine & theirs)
    # The place may stay in the title: "head of labor affairs" at Ford, 执行委员会成员 at the company.
    if (not other or is_home(other, companies)) and any(len(name) > 1 and name in norm(claimed.detail["title"]) for name in place):
        return True
    return is_home(place, companies) and any(len(name) > 1 and name in norm(gold.detail["title"]) for name in other)


def agree(gold: Row, claimed: Row, companies: Sequence[str], exact: bool = False, loose: bool = False) -> bool:
    """Whether a gold row and a claimed one say the same; `loose`: an optional one needs no place."""
    if {gold.type, claimed.type} == {"merged", "moved"}:  # A is absorbed by B, A moves into B
        (a, b), (c, d) = (
            (row.roles["source"], row.roles["target"]) if row.type == "merged" else (row.roles["department"], row.roles["to"])
            for row in (gold, claimed)
        )
        return alike(a, c, exact) and (not b or alike(b, d, exact))
    if gold.type != claimed.type:
        return False
    for role, names in gold.roles.items():
        if role == "at":
            if not (loose and gold.optional) and not _is_at(gold, claimed, companies, exact):
                return False
        elif names and not alike(names, claimed.roles.get(role, frozenset()), exact):
            return False
    return True


def _pair(gold: Sequence[Row], claimed: Sequence[Row], companies: Sequence[str], exact: bool) -> list[tuple[int, int]]:
    """One-to-one matches; exact places first, then rows that agree on more of the detail."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(claimed):
            if agree(one, other, companies, exact, loose=True):
                shared = sum(norm(str(one.detail[name])) == norm(str(other.detail[name])) for name in DETAIL)
                is_exact = one.type == other.type and all(not names or names & other.roles.get(role, frozenset()) for role, names in one.roles.items())
                candidates.append((one.optional, not is_exact, -shared, i, j))
    pairs: list[tuple[int, int]] = []
    used, taken = set(), set()
    for *_, i, j in sorted(candidates):
        if i not in used and j not in taken:
            used.add(i)
            taken.add(j)
            pairs.append((i, j))
    return pairs


def _settle(
    gold: Sequence[Row], claimed: Sequence[Row], pairs: Sequence[tuple[int, int]], companies: Sequence[str], exact: bool,
) -> tuple[set[int], set[int]]:
    """The gold rows covered by a claim that joins their titles, and the claimed rows that need not count."""
    def is_part(whole: str | None, part: str | None) -> bool:
        return bool(part) and norm(part) in norm(whole) and norm(part) != norm(whole)

    paired, taken = {i for i, _ in pairs}, {j for _, j in pairs}
    free, spare = set(range(len(gold))) - paired, set(range(len(claimed))) - taken
    covered = {
        i for i in free for j in taken
        if agree(gold[i], claimed[j], companies, exact) and is_part(claimed[j].detail["title"], gold[i].detail["title"])
    }
    neutral = {
        j for j in spare for i in paired
        if agree(gold[i], claimed[j], companies, exact) and is_part(gold[i].detail["title"], claimed[j].detail["title"])
    }
    for j in spare:
        row = claimed[j]
        for one in gold:
            new, old = _TWICE.get(one.type, ("", ""))
            is_begun = new and row.type == "established" and alike(one.roles[new], row.roles["department"], exact)
            is_ended = new and row.type == "dissolved" and alike(one.roles[old], row.roles["department"], exact)
            if is_begun or is_ended:
                neutral.add(j)
    return covered, neutral
