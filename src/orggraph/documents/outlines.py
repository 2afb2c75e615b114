"""The outline of a text: its head, where titles and by-lines stand, its body, and where links to other pages begin.

Lines are stripped, clipped and in the shadow's script (simplified, half width), beside the same lines as printed.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from orggraph.core.script import pick_han, shadow
from orggraph.documents.dates import Found, find_dates

_CLIP = 400  # code points of a line that a header can need
_HEAD = 40  # lines a head may have
_MOST = 2000  # lines of a text that are looked at: of a longer one, the first and the last
_LONG = 150  # weight from which a line is a paragraph of the body; a Chinese character weighs as much as half a word
_LINKS = re.compile(
    r"[\[【(■▍●*#\s]*"
    r"(?:猜你喜欢|(?:相关|延伸|推荐|更多|扩展|热门)(?:阅读|推荐|文章|新闻|资讯|内容|报道)|点击查看更多|[上下]一篇"
    r"|related(?: articles?| stories| posts?| news| links?| topics?| reading)?|read (?:more|next)|more (?:from|on|stories|news)\b.*"
    r"|recommended(?: for you| stories)?|you (?:may|might) also like|trending(?: now)?|most (?:read|popular))[】\])\s:>…]*.{0,12}",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(r"香港交易及结算所|(?:we|our) .{0,40}(?:privacy|cookies|partners)|accept all", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One line that is not blank: as printed, and folded to simplified characters and half width (of equal length)."""

    text: str
    folded: str

    @cached_property
    def weight(self) -> int:
        """How long it reads, in Latin letters."""
        return len(self.text) + 3 * len(pick_han(self.text)) // 2

    @cached_property
    def dates(self) -> tuple[Found, ...]:
        """The dates printed in it."""
        return tuple(find_dates(self.text))


@dataclass(frozen=True, slots=True)
class Outline:
    """The lines before the first paragraph, those from it on, and whether links to other pages followed and were cut."""

    head: tuple[Line, ...]
    body: tuple[Line, ...]
    has_links: bool


def _line(raw: str) -> Line:
    text = raw.strip()[:_CLIP]
    return Line(text, shadow(text))


def _begins_links(line: str) -> bool:
    return len(line) <= 40 and _LINKS.fullmatch(shadow(line)) is not None


def cut_links(lines: list[str]) -> list[str]:
    """The lines before those that lead to other pages (猜你喜欢, Related stories)."""
    cut = next((index for index, line in enumerate(lines) if index >= 2 and _begins_links(line.strip())), len(lines))
    return lines[:cut]


@lru_cache(maxsize=2)
def outline(text: str) -> Outline:
    """The outline of a text; the last ones are remembered, for header and kind are told by the same."""
    written = [raw for raw in text.split("\n") if raw and not raw.isspace()]
    seen = written if len(written) <= _MOST else written[:_MOST // 2] + written[-_MOST // 2:]
    kept = [_line(raw) for raw in cut_links(seen)]
    begin = next((i for i, line in enumerate(kept) if line.weight >= _LONG and not _DISCLAIMER.search(line.folded)), len(kept))
    begin = min(begin, _HEAD)
    return Outline(tuple(kept[:begin]), tuple(kept[begin:]), len(kept) < len(seen))
