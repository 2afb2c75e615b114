"""The main text of a page: the visible lines that trafilatura finds it in, or all of them where it lost too much.

trafilatura says where the main text lies; the lines are the page's own, from the first it keeps to the last, so that short
items, table rows and signatures between them stay, and so does the headline above. Settings are fixed and offline; it is
imported with the first page.
"""

import logging
import re
from collections.abc import Collection

from orggraph.documents.outlines import cut_links

_SHARE = 0.4  # of the visible text before links to other pages: below, a part of the page was taken for the whole
_LIMIT = 2_000_000  # code points of markup that trafilatura is given; its time grows faster than the page
_SURE = 8  # letters from which a line is told apart by its words alone
_ABOVE = 15  # lines between a headline and its text
_BLANK = re.compile(r"[\s|]+")


def _extract(markup: str) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        main = trafilatura.extract(
            markup, include_comments=False, include_tables=True, include_links=False, include_images=False,
            include_formatting=False, deduplicate=False, with_metadata=False,
        )
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError, MemoryError):
        return ""  # it stumbled over the page, for which the visible text stands in
    return main or ""


def _squeeze(line: str) -> str:
    return _BLANK.sub("", line)


def _span(lines: list[str], main: str, headlines: Collection[str]) -> tuple[int, int]:
    whole = _squeeze(main)
    alone = {_squeeze(line).lstrip("-") for line in main.split("\n")}
    kept = [
        index for index, line in enumerate(lines)
        if (words := _squeeze(line)) in alone or (len(words) >= _SURE and words in whole)
    ]
    if not kept:
        return 0, 0
    headed = next((index for index in range(max(0, kept[0] - _ABOVE), kept[0]) if lines[index] in headlines), kept[0])
    return headed, kept[-1] + 1


def find_main_text(markup: str, visible: str, headlines: Collection[str] = ()) -> str:
    """The main text of a page, one block a line; `visible` is its whole visible text, `headlines` what may stand above."""
    main = _extract(markup) if len(markup) <= _LIMIT else ""
    lines = visible.splitlines(keepends=True)
    start, end = _span([line.strip() for line in lines], main, headlines)
    text = "".join(lines[start:end])
    return text if len(text) >= _SHARE * sum(map(len, cut_links(lines))) else visible
