"""Events: the closed list of twelve typed changes and statements, whose roles hold mentions.

The words follow W3C ORG (org:ChangeEvent, org:Post, org:reportsTo). Every mention keeps the source's own words:
`text[start:end] == name`; an inherited or implied argument has the span of where it was named.
"""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field, model_validator

from orggraph.core.model import Frozen

DepartmentKind = Literal[
    "business_group", "division", "department", "center", "line", "team", "committee", "office", "subsidiary",
]
MentionKind = Literal[
    "executive", "company",
    "business_group", "division", "department", "center", "line", "team", "committee", "office", "subsidiary",
]
DEPARTMENT_KINDS: frozenset[str] = frozenset(get_args(DepartmentKind))
RemovalReason = Literal["resigned", "retired", "reassigned", "dismissed", "deceased", "expired"]


class Mention(Frozen):
    """One naming of an entity in the source's words; `[start, end)` are code points, the aliases stand beside it.

    `id` is an outside id, `scheme|value`; only rows of event tables carry one.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: MentionKind
    start: int
    end: int
    id: str | None = None


class Established(Frozen):
    """A department begins; `from_` is the one it was carved out of, which goes on."""

    type: Literal["established"] = "established"
    department: Mention
    parent: Mention | None = None
    from_: Mention | None = Field(default=None, alias="from")

    model_config = ConfigDict(populate_by_name=True)


class Renamed(Frozen):
    """One department, a new name."""

    type: Literal["renamed"] = "renamed"
    old: Mention
    new: Mention


class Merged(Frozen):
    """Two sources or more become a target, or one or more go into an existing one."""

    type: Literal["merged"] = "merged"
    sources: tuple[Mention, ...]
    target: Mention
    into_existing: bool = False

    @model_validator(mode="after")
    def _count(self) -> "Merged":
        if len(self.sources) < (1 if self.into_existing else 2):
            raise ValueError("a merger needs two sources, or one and an existing target")
        return self


class Split(Frozen):
    """One department becomes two or more."""

    type: Literal["split"] = "split"
    source: Mention
    targets: tuple[Mention, ...]

    @model_validator(mode="after")
    def _count(self) -> "Split":
        if len(self.targets) < 2:
            raise ValueError("a split needs two targets")
        return self


class Dissolved(Frozen):
    """A department ends."""

    type: Literal["dissolved"] = "dissolved"
    department: Mention


class Moved(Frozen):
    """A department gets a new parent."""

    type: Literal["moved"] = "moved"
    department: Mention
    to: Mention
    from_: Mention | None = Field(default=None, alias="from")

    model_config = ConfigDict(populate_by_name=True)


class Appointed(Frozen):
    """An executive takes a post at a department or company."""

    type: Literal["appointed"] = "appointed"
    executive: Mention
    title: str | None = None
    at: Mention | None = None
    post: str | None = None
    concurrent: bool = False
    acting: bool = False


class Removed(Frozen):
    """An executive leaves a post (without title: every post there; without `at`: every post in that company)."""

    type: Literal["removed"] = "removed"
    executive: Mention
    title: str | None = None
    at: Mention | None = None
    post: str | None = None
    reason: RemovalReason | None = None


class ReportsTo(Frozen):
    """An executive or a department reports to an executive; `at` is the post of the same clause."""

    type: Literal["reports_to"] = "reports_to"
    who: Mention
    to: Mention
    at: Mention | None = None
    dotted: bool = False


class PartOf(Frozen):
    """Stated in passing: a department lies in another. Not a change."""

    type: Literal["part_of"] = "part_of"
    department: Mention
    parent: Mention


class Holds(Frozen):
    """Stated in passing: an executive holds a post. Not a change."""

    type: Literal["holds"] = "holds"
    executive: Mention
    title: str
    at: Mention
    post: str | None = None


class Mandate(Frozen):
    """What a department is there to do, in the source's words."""

    type: Literal["mandate"] = "mandate"
    department: Mention
    text: str


Event = Annotated[
    Established | Renamed | Merged | Split | Dissolved | Moved | Appointed | Removed | ReportsTo | PartOf | Holds | Mandate,
    Field(discriminator="type"),
]
EVENT_TYPES: tuple[str, ...] = (
    "established", "renamed", "merged", "split", "dissolved", "moved",
    "appointed", "removed", "reports_to", "part_of", "holds", "mandate",
)


def event_content(event: Frozen) -> dict[str, Any]:
    """An event as JSON: roles under their published names (`from`, not `from_`), nulls kept out.

    >>> m = Mention(name="A部", kind="department", start=0, end=2)
    >>> sorted(event_content(Established(department=m, from_=m)))
    ['department', 'from', 'type']
    """
    content: dict[str, Any] = event.model_dump(mode="json", exclude_none=True, by_alias=True)
    return content


@cache
def _roles_of(kind: type[Frozen]) -> tuple[tuple[str, str], ...]:
    """The fields of a type of event, each with the role it holds."""
    return tuple((field, field.rstrip("_")) for field in kind.model_fields)


def mentions_of(event: Frozen) -> Iterator[tuple[str, Mention]]:
    """Every role of an event with its mention; members of lists as `sources.0`, `sources.1` …, in field order.

    >>> m = Mention(name="A部", kind="department", start=0, end=2)
    >>> [role for role, _ in mentions_of(Merged(sources=(m, m), target=m))]
    ['sources.0', 'sources.1', 'target']
    """
    for field, role in _roles_of(type(event)):
        value = getattr(event, field)
        if isinstance(value, Mention):
            yield role, value
        elif isinstance(value, tuple):
            for index, member in enumerate(value):
                yield f"{role}.{index}", member
