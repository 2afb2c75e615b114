"""Measuring: every document of a set loaded, read and compared; what it cost, what was missed and wrong and why."""

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.quality.atoms import compare_atoms
from tests.quality.causes import Reading, cause_of_miss, cause_of_wrong
from tests.quality.gold import Document
from tests.quality.matching import Comparison, compare

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.reading_json import claim_json
from orggraph.documents import LoadOptions, load_source
from orggraph.extraction import read_announcement
from orggraph.identity import infer_company, load_gazetteer

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Measured:
    """One document, what was read from it and how it compares."""

    reading: Reading
    comparison: Comparison

    @property
    def document(self) -> Document:
        return self.reading.document

    @cached_property
    def missed(self) -> list[tuple[str, str]]:
        """(cause, what) of every fact missed."""
        comparison = self.comparison
        return [(cause_of_miss(self.reading, row, comparison.wrong), _shown(row)) for row in comparison.missed]

    @cached_property
    def wrong(self) -> list[tuple[str, str]]:
        """(cause, what) of every wrong claim."""
        comparison = self.comparison
        return [(cause_of_wrong(self.reading, row, comparison.missed, comparison.gold), _shown(row)) for row in comparison.wrong]


def _shown(row) -> str:
    return f"{row.type} " + " ".join(f"{role}={'|'.join(sorted(names))}" for role, names in row.roles.items())


@dataclass
class SetMeasured:
    """A set of gold as measured: `characters` of its texts read in `seconds` of processor time, once warm."""

    name: str
    documents: Sequence[Measured]
    characters: int
    seconds: float

    @property
    def tallies(self) -> list[Mapping[str, Sequence[int]]]:
        return [measured.comparison.tally for measured in self.documents]

    def of_kind(self, kind: str) -> list[Mapping[str, Sequence[int]]]:
        """The tallies of one kind of document."""
        return [measured.comparison.tally for measured in self.documents if measured.document.kind == kind]

    @property
    def kinds(self) -> list[str]:
        return sorted({measured.document.kind for measured in self.documents})

    @property
    def is_territorial(self) -> bool:
        return any(measured.document.is_territorial for measured in self.documents)


def reviewed_names() -> Gazetteer:
    """The gazetteer that is shipped."""
    gazetteer, _ = load_gazetteer([ROOT / "seeds" / "gazetteer"])
    return gazetteer


def measure(name: str, documents: Sequence[Document], gazetteer: Gazetteer, *, timed: bool = False, exact: bool = False) -> SetMeasured:
    """A set read and compared; `timed`: read once more, warm, to tell what it costs."""
    with TemporaryDirectory() as folder:
        files = []
        for document in documents:
            files.append(Path(folder, f"{document.id}.txt"))
            files[-1].write_text(document.text, encoding="utf-8")
        readings = [_read(document, file, gazetteer) for document, file in zip(documents, files, strict=True)]
        seconds = 0.0
        if timed:
            start = time.process_time()
            for document, file in zip(documents, files, strict=True):
                _read(document, file, gazetteer)
            seconds = time.process_time() - start
    measured = [
        Measured(reading, compare_atoms(reading.document, reading.claims) if reading.document.is_territorial
                 else compare(reading.document, reading.claims, exact))
        for reading in readings if reading is not None
    ]
    return SetMeasured(name, measured, sum(len(document.text) for document in documents), seconds)


def _read(document: Document, file: Path, gazetteer: Gazetteer) -> Reading:
    """A document's file loaded and read as a user's would be, its day of publication given."""
    published = document.published if document.published and len(document.published) == 10 else None
    loaded = next(load_source(str(file), LoadOptions(published=date.fromisoformat(published) if published else None)))
    assert loaded.announcement is not None, (document.id, loaded.problems)
    company = infer_company(loaded.announcement, gazetteer)
    reading = read_announcement(loaded.announcement, company, gazetteer)
    claims, unread = list(map(claim_json, reading.claims)), [item.model_dump(mode="json") for item in reading.unread]
    return Reading(document, loaded.announcement, company, gazetteer, claims, unread)


@dataclass
class Tier:
    """Claims of one confidence: how many gold has, and how many it has not."""

    right: int = 0
    wrong: int = 0


def reliability(sets: Iterable[SetMeasured], key: str = "confidence") -> dict[object, Tier]:
    """The share of right claims by what the reader says of them (confidence, zone, rule …); what counts neither way is left out."""
    tiers: dict[object, Tier] = {}
    for measured in (one for set_ in sets for one in set_.documents if not one.document.is_territorial):
        comparison = measured.comparison
        for row in comparison.wrong:
            tiers.setdefault(measured.reading.claims[row.index][key], Tier()).wrong += 1
        for _, j in comparison.pairs:
            tiers.setdefault(measured.reading.claims[comparison.claimed[j].index][key], Tier()).right += 1
    return tiers


def causes(sets: Iterable[SetMeasured], which: str) -> Counter[str]:
    """How often each cause stands behind what was `missed` or `wrong`."""
    return Counter(cause for set_ in sets for one in set_.documents for cause, _ in getattr(one, which))


def detail(sets: Iterable[SetMeasured]) -> dict[str, list[int]]:
    """Titles, days and flags of matched facts: [right, stated]."""
    found: dict[str, list[int]] = {}
    for measured in (one for set_ in sets for one in set_.documents):
        for name, (right, stated) in measured.comparison.detail().items():
            found[name] = [found.get(name, [0, 0])[0] + right, found.get(name, [0, 0])[1] + stated]
    return found

