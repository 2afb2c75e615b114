"""A reading in the terminal: every claim above its sentence with the words it rests on, and what was not understood."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import Mention, mentions_of

_BREAKS = "\n。！？!?；;"
_STATUS_STYLE = {"announced": "green", "reported": "yellow", "proposed": "yellow", "denied": "red"}


def render_reading(announcement: Announcement, reading: Reading, source: str, *, only_unread: bool = False) -> RenderableType:
    """The claims of one announcement highlighted in their sentences, then what was not understood."""
    parts: list[RenderableType] = [_head(announcement, reading, source)]
    if not only_unread:
        parts += [line for claim in reading.claims for line in _claim_lines(announcement.text, claim)]
    if reading.unread:
        parts.append(Text(f"  not understood: {len(reading.unread)}", style="yellow"))
        parts += [Text(f"    {_one_line(item.quote)}  ({item.reason})") for item in reading.unread]
    return Group(*parts)


def describe_event(claim: Claim) -> str:
    """An event in one line: its mentions by role, then title and the rest; roles as in `extract --json`."""
    event = claim.event
    words = [f"{role.split('.')[0]}={_named(mention)}" for role, mention in mentions_of(event)]
    for name in ("title", "post", "reason", "text"):
        value = getattr(event, name, None)
        words += [f"{name}={value}"] if value else []
    words += [name for name in ("concurrent", "acting", "dotted", "into_existing") if getattr(event, name, False)]
    words += [f"effective={claim.effective}"] if claim.effective else []
    return " ".join(words)


def _head(announcement: Announcement, reading: Reading, source: str) -> Text:
    day = announcement.published.isoformat() if announcement.published else "undated"
    counts = f"{len(reading.claims)} claims, {len(reading.unread)} not understood"
    return Text.assemble((source, "bold"), f"  {day}  {reading.company or 'unknown company'}  {announcement.language}  {counts}")


def _claim_lines(text: str, claim: Claim) -> Iterator[Text]:
    style = _STATUS_STYLE[claim.status]
    status = "" if claim.status == "announced" else f" {claim.status}"
    yield Text.assemble(("  " + claim.event.type, style + " bold"), (status, style), "  " + describe_event(claim))
    clauses = [item for item in claim.evidence if item.role == "clause"] or list(claim.evidence)
    for clause in clauses[:1]:
        yield _sentence(text, clause)


def _sentence(text: str, clause: Evidence) -> Text:
    """The sentence around a clause, the clause underlined and between ⟦ ⟧ so that plain text shows it too."""
    start = max((text.rfind(mark, 0, clause.start) for mark in _BREAKS), default=-1) + 1
    ends = [found for mark in _BREAKS if (found := text.find(mark, clause.end)) >= 0]
    end = min(ends, default=len(text))
    return Text.assemble(
        "      ", _one_line(text[start:clause.start]).lstrip(), ("⟦" + _one_line(clause.quote) + "⟧", "underline"),
        _one_line(text[clause.end:end]).rstrip(),
    )


def _named(mention: Mention) -> str:
    return mention.name + (f"({'、'.join(mention.aliases)})" if mention.aliases else "")


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
