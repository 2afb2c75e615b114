"""HTML and XHTML: the main text of a page, one block a line, with what its head states of it."""

import re

from orggraph.core.problems import Problem
from orggraph.documents.decoding import decode
from orggraph.documents.front_matter import parse_comment
from orggraph.documents.main_text import find_main_text
from orggraph.documents.markup import nesting_depth, parse_markup, visible_text
from orggraph.documents.metadata import list_headlines, read_metadata
from orggraph.documents.pages import Page
from orggraph.documents.refusals import DEPTH_LIMIT, too_deep, undecodable

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_START = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,500}\[[^\]]*\]\s*>", re.IGNORECASE)  # entities of its own: none is ever expanded
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE,
)


def starts(data: bytes) -> bool:
    """Whether bytes begin as a page does."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"<") and _START.search(head) is not None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return (found[1] or found[2]).decode("ascii") if found else None


def read(data: bytes, where: str) -> Page | Problem:
    """The page of an HTML file; its front matter stands in a comment at the very top and is no part of the text."""
    decoded = decode(data, _declared(data))
    if decoded is None:
        return undecodable(data, where)
    markup = _SUBSET.sub("<!DOCTYPE html>", decoded.text.replace("\r\n", "\n"), count=1)
    front = parse_comment(markup, where)
    if nesting_depth(markup) > DEPTH_LIMIT:
        return too_deep(where)
    tree = parse_markup(markup[front.end:])
    metadata = read_metadata(tree)
    visible = visible_text(tree)
    text = find_main_text(markup[front.end:], visible, list_headlines(tree))
    return Page(text, visible, front.header, metadata, front.problems, is_dateless=front.is_dateless)
