"""The decision table: pairs of names with what a careful reader decides, and what linker and suggestions make of each.

`before.tsv` was written before the scoring rules, from public naming knowledge; `after.tsv` by somebody who knew them; `blind.tsv`
by somebody who has seen neither rules nor table, and it is kept whole. A row's texts: one names the left, one the right, each within
its company and on no day of its own; the givens are texts beside them:

    pair A(B)             a text of the left company states B as A's other name
    person X, dept X      the left company has X too
    joins FROM TO X       a text of TO says that X leaves a post at FROM and takes one here
    seen FROM TO X        a text of TO says that X leaves a post at FROM, and nothing else of X
    renamed OLD NEW       a text of the left company renames
    id left S:V           an outside id
    dies X DAY            a text of the left company tells of X's death
    takes left DAY        the name's own text appoints from that day on
    listed X(Y)           a gazetteer row of an executive of the left company
    judged different A B  a judgement on names of the left company
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.identity.tellings import company, count_tellings, department, executive, listed, tell

from orggraph.core.events import Appointed, Established, Event, Holds, Mention, Removed, Renamed
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.judgements import Judgement
from orggraph.core.links import Links, anchor_id
from orggraph.core.tellings import Telling
from orggraph.identity import judge, link, load_gazetteer, suggest
from orggraph.identity.namings import anchor_key

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / "seeds" / "gazetteer"
_GIVEN = re.compile(r"(\w+) (.*)")
_PAIR = re.compile(r"(.+?)\((?:花名:)?(.+)\)")


@dataclass(frozen=True)
class Row:
    half: str
    label: str
    language: str
    left_company: str
    left: str
    right_company: str
    right: str
    verdict: str
    given: str
    why: str

    def __str__(self) -> str:
        return f"{self.left_company}:{self.left} / {self.right_company}:{self.right} [{self.given}]"


@dataclass(frozen=True)
class Decision:
    """`merged`: one entity by the rules; else the score of the suggestion, 0 where there is none."""

    merged: bool
    score: float
    reasons: tuple[str, ...]


def read_rows() -> list[Row]:
    return [
        Row(path.stem, *line.split("\t"))
        for path in sorted(HERE.glob("*.tsv"))
        for line in path.read_text("utf-8").splitlines()
        if line and not line.startswith(("#", "label\t"))
    ]


def shipped_places() -> Gazetteer:
    """The shipped companies and departments; what it lists of executives must not decide a row about names."""
    shipped, problems = load_gazetteer([SEEDS])
    assert not problems
    return Gazetteer(listings=tuple(row for row in shipped.listings if row.label != "executive"))


def decide(row: Row, places: Gazetteer) -> Decision:
    """What becomes of a row's two names in a ledger of their own."""
    givens = [_GIVEN.fullmatch(part.strip()).groups() for part in row.given.split(";") if part.strip()]  # type: ignore[union-attr]
    left, right = _say(row, "left", givens), _say(row, "right", givens)
    said = [telling for number, given in enumerate(givens) for telling in _say_given(row, number, *given)]
    rows = [listed("executive", *_PAIR.fullmatch(text).groups(), of=row.left_company) for word, text in givens if word == "listed"]
    gazetteer = Gazetteer(listings=(*places.listings, *rows))
    judgements = tuple(_judge(row, text, gazetteer) for word, text in givens if word == "judged")
    counted = count_tellings(left, right, said, judgements=judgements)
    links = link(counted, gazetteer)
    one, two = _meant(row, links, left), _meant(row, links, right)
    if one == two:
        return Decision(True, 1.0, ())
    found = [each for each in suggest(counted, links, gazetteer) if {each.left, each.right} == {one, two}]
    return Decision(False, found[0].score if found else 0.0, found[0].reasons if found else ())


def _meant(row: Row, links: Links, tellings: list[Telling]) -> str:
    role = {"executive": "executive", "department": "department"}.get(row.label)
    return links.mentions[tellings[0].id, role] if role else links.companies[tellings[0].id]


def _say(row: Row, side: str, givens: list[tuple[str, ...]]) -> list[Telling]:
    name, home = getattr(row, side), getattr(row, f"{side}_company")
    said = {word: text.split(" ", 1)[1] for word, text in givens if text.startswith(f"{side} ")}
    if row.label == "company":
        return tell(side, Appointed(executive=executive("某人"), title="顾问"), about=name)
    outside = said.get("id", "").replace(":", "|") or None
    mention = _name(row.label, name).model_copy(update={"id": outside})
    if row.label == "department":
        return tell(side, Established(department=mention), about=home)
    if "takes" in said:
        return tell(side, Appointed(executive=mention, title="顾问"), about=home, published=date.fromisoformat(said["takes"]))
    return tell(side, Holds(executive=mention, title="顾问", at=company(home)), about=home)


def _name(label: str, name: str) -> Mention:
    return executive(name) if label == "executive" else department(name)


def _say_given(row: Row, number: int, word: str, text: str) -> Iterator[Telling]:
    source = f"given {number}"
    if word == "pair":
        main, alias = _PAIR.fullmatch(text).groups()  # type: ignore[union-attr]
        mention = _name(row.label, main).model_copy(update={"aliases": (alias,)})
        event: Event = Appointed(executive=mention, title="顾问") if row.label == "executive" else Established(department=mention)
        yield from tell(source, event, about=row.left_company)
    elif word == "person":
        yield from tell(source, Appointed(executive=executive(text), title="顾问"), about=row.left_company)
    elif word == "dept":
        yield from tell(source, Established(department=department(text)), about=row.left_company)
    elif word in ("joins", "seen"):
        old, new, name = text.split(" ", 2)
        leaves = Removed(executive=executive(name), title="顾问", at=company(old))
        takes = Appointed(executive=executive(name), title="主管", concurrent=True)
        yield from tell(source, *((leaves, takes) if word == "joins" else (leaves,)), about=new)
    elif word == "renamed":
        old, new = text.split(" ")
        yield from tell(source, Renamed(old=department(old), new=department(new)), about=row.left_company)
    elif word == "dies":
        name, day = text.rsplit(" ", 1)
        yield from tell(
            source, Removed(executive=executive(name), reason="deceased"), about=row.left_company, published=date.fromisoformat(day),
        )
    else:
        assert word in ("id", "takes", "listed", "judged"), word


def _judge(row: Row, text: str, gazetteer: Gazetteer) -> Judgement:
    verdict, one, two = text.split(" ", 2)
    home = anchor_id(f"company||{gazetteer.company_name(row.left_company).casefold()}")
    label = row.label.capitalize()
    return judge(anchor_key(label, home, one), anchor_key(label, home, two), verdict, "", "tester", "2024-01-01")  # type: ignore[arg-type]
