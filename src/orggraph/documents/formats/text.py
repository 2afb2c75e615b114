"""Plain text and Markdown: the decoded file is the text; only a byte order mark goes and CRLF becomes LF."""

from orggraph.core.problems import Problem
from orggraph.documents.decoding import decode
from orggraph.documents.front_matter import parse_front_matter
from orggraph.documents.pages import Page
from orggraph.documents.refusals import undecodable

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})


def starts(data: bytes) -> bool:
    """Any bytes that are not markup may be text."""
    return bool(data)


def read(data: bytes, where: str) -> Page | Problem:
    """The page of a text file; front matter stays in the text, so that offsets are the file's."""
    decoded = decode(data)
    if decoded is None:
        return undecodable(data, where)
    text = decoded.text.replace("\r\n", "\n")
    front = parse_front_matter(text, where)
    return Page(text, text[front.end:], front.header, problems=front.problems, start=front.end, is_dateless=front.is_dateless)
