"""Cuts: every fact is cut to the lives of its departments; what a rename carries on is inferred."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from orggraph.projection.boundaries import Boundary, earlier_days, later_days
from orggraph.projection.lives import Continuant, Life


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time with its own start and end and the claims of each; `is_carried`: a name began within it."""

    start: Boundary
    end: Boundary | None
    is_carried: bool = False

    @property
    def is_empty(self) -> bool:
        """Zero length: no possible day."""
        return self.end is not None and self.start.first is not None and self.start.first >= self.end.last


def cut(stretch: Stretch, life: Life) -> Stretch | None:
    """The part of a stretch that lies in a life, None where no day is left."""
    start, is_carried = _cut_start(stretch, life)
    found = Stretch(start, _cut_end(stretch, life), is_carried)
    return None if found.is_empty else found


def _cut_start(stretch: Stretch, life: Life) -> tuple[Boundary, bool]:
    first, last = later_days(stretch.start, life.start)
    if life.start.first is None or not _begins_after(life.start, stretch.start):
        return replace(stretch.start, first=first, last=last), stretch.is_carried
    claims = tuple(dict.fromkeys((*stretch.start.claims, *life.start.claims)))
    return Boundary(first, last, "inferred", life.start.precision, claims), True


def _begins_after(life: Boundary, stretch: Boundary) -> bool:
    """Whether a name begins within a stretch; a stretch that nobody saw begin is the name's own from its last day on."""
    return life.last > stretch.last or (life.last == stretch.last and stretch.first is not None and life.earliest > stretch.first)


def _cut_end(stretch: Stretch, life: Life) -> Boundary | None:
    if life.end is None or stretch.end is None:
        return stretch.end if life.end is None else life.end.inferred(*life.end.claims)
    first, last = earlier_days(stretch.end, life.end)
    if stretch.end.key <= life.end.key:
        return replace(stretch.end, first=first, last=last)
    return replace(life.end.inferred(*life.end.claims), first=first, last=last)


def cut_to_names(stretch: Stretch, continuant: Continuant) -> Iterator[tuple[Life, Stretch]]:
    """The parts of a stretch under each name of a continuant."""
    for life in continuant.lives:
        if life.is_empty:
            continue
        part = cut(stretch, life)
        if part is not None:
            yield life, part
