"""The shipped queries, with what their headers say of them."""

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "cypher" / "read"
QUERIES = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.cypher"))}


def header_of(query: str) -> str:
    """The comment that a query begins with."""
    return re.match(r"(?://.*\n)*", query)[0]


def parameters_of(query: str) -> dict[str, str]:
    """The parameters of the header, with their examples."""
    return dict(re.findall(r"^// :param (\w+) => '(.*)'$", header_of(query), re.MULTILINE))


def columns_of(query: str) -> list[str]:
    """The columns that the header promises."""
    return re.search(r"^// Returns ([\w, ]+):", header_of(query), re.MULTILINE)[1].split(", ")
