"""Statements: the Cypher files of `cypher/`, the only text that is ever sent to a Neo4j server for the store itself."""

import re
from functools import cache

from orggraph.shipped import find_shipped

_PART = re.compile(r"^// ([^\n]+)\nCALL \{\n(.*?)^\}\n", re.MULTILINE | re.DOTALL)
_HEADER = re.compile(r"\A(?://[^\n]*\n)+\n?")


@cache
def load_statement(name: str) -> str:
    """The statement of `cypher/<name>.cypher`, without its header; FileNotFoundError.

    `<name>#<part>` is one of its subqueries alone, by the comment that stands above it; KeyError.
    """
    file, _, part = name.partition("#")
    if part:
        parts: dict[str, str] = dict(_PART.findall(load_statement(file)))
        return parts[part]
    text = (find_shipped("cypher") / f"{name}.cypher").read_text("utf-8")
    return _HEADER.sub("", text)


@cache
def load_counted(name: str) -> str:
    """The same with the number of the latest change beside each row."""
    return f"CALL {{\n{load_statement(name)}}}\n{load_statement('read/store/counted')}"


def load_statements(name: str) -> tuple[str, ...]:
    """The statements of a file that holds several, each ended by a semicolon."""
    return tuple(part.strip() for part in load_statement(name).split(";\n") if part.strip())
