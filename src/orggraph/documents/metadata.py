"""Metadata: what a page's head, its JSON-LD and its `<time>` elements state of title, publisher and day."""

import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from orggraph.documents.dates import FIRST_DAY, Printed, parse_printed
from orggraph.documents.pages import Header

_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "article:create_at", "apub:time", "pubdate", "publishdate",
    "publish_date", "publish-date", "publication_date", "publication-date", "published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "sailthru.date", "parsely-pub-date", "citation_publication_date", "release_date",
)
_PUBLISHER = ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "article:publisher_name", "contentsource", "source")
_TITLE = ("og:title", "twitter:title", "dc.title")
_BLANK = re.compile(r"\s+")
_LD_LIMIT = 1_000_000  # code points of one JSON-LD block that are read
_LD_NODES = 10_000


def _clean(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    whole = value.encode("utf-8", "replace").decode("utf-8")  # JSON can spell lone surrogates
    return _BLANK.sub(" ", whole).replace("\x00", "").strip() or None


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = _clean(attributes.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            pending: list[Any] = [json.loads((script.text() or "")[:_LD_LIMIT])]
        except (ValueError, RecursionError):
            continue
        for _ in range(_LD_NODES):
            if not pending:
                break
            value = pending.pop()
            if isinstance(value, dict):
                yield value
            pending.extend(reversed(list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []))


def _day(value: str | None) -> Printed | None:
    printed = parse_printed(value) if value and len(value) <= 60 else None
    return printed if printed is not None and printed.day >= FIRST_DAY else None


def _is_aside(node: LexborNode) -> bool:
    parent = node.parent
    for _ in range(50):
        if parent is None:
            return False
        if parent.tag in ("aside", "nav", "footer", "li"):
            return True
        parent = parent.parent
    return False


def _times(tree: LexborHTMLParser) -> Iterator[tuple[bool, Printed]]:
    for node in tree.css("time[datetime], [itemprop=datePublished]"):
        attributes = node.attributes
        printed = _day(_clean(attributes.get("datetime") or attributes.get("content") or node.text()))
        if printed is not None and not _is_aside(node):
            yield "pubdate" in attributes or attributes.get("itemprop") == "datePublished", printed


def _published(metas: dict[str, str], data: list[dict[str, Any]], tree: LexborHTMLParser) -> Printed | None:
    for name in _PUBLISHED:
        printed = _day(metas.get(name))
        if printed:
            return printed
    times = list(_times(tree))
    marked = [printed for is_publication, printed in times if is_publication]
    stated = [printed for item in data if (printed := _day(_clean(item.get("datePublished"))))]
    # Unmarked times may be a teaser's or an update's: they come last.
    return next(iter([*marked, *stated, *(printed for _, printed in times)]), None)


def _publisher(metas: dict[str, str], data: list[dict[str, Any]]) -> str | None:
    named = next((metas[name] for name in _PUBLISHER if name in metas), None)
    if named:
        return named
    for role in ("publisher", "author"):
        for item in data:
            named_here = item.get(role)
            body = named_here[0] if isinstance(named_here, list) and named_here else named_here
            if isinstance(body, dict) and (role == "publisher" or "Organization" in str(body.get("@type"))):
                named = named or _clean(body.get("name"))
    return named


def _title(metas: dict[str, str], tree: LexborHTMLParser) -> str | None:
    for name in _TITLE:
        if name in metas:
            return metas[name]
    title, heading = (_clean(node.text() if node else None) for node in (tree.css_first("head > title"), tree.css_first("h1")))
    # A title often ends in the site's name, which the heading leaves out.
    if heading and (title is None or heading in title):
        return heading
    site = re.escape(metas.get("og:site_name", ""))
    return re.sub(rf"\s*[-_|–—·]\s*{site}$", "", title) if title and site else title


def list_headlines(tree: LexborHTMLParser) -> tuple[str, ...]:
    """What a page may print as its headline: its title by metadata, and its first-level headings."""
    headings = (_clean(node.text()) for node in tree.css("h1"))
    return tuple(name for name in (_title(_metas(tree), tree), *headings) if name)


def read_metadata(tree: LexborHTMLParser) -> Header:
    """The header fields a page's metadata state."""
    metas = _metas(tree)
    data = list(_linked_data(tree))
    return Header(title=_title(metas, tree), publisher=_publisher(metas, data), published=_published(metas, data, tree))
