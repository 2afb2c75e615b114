"""Addresses of Neo4j stores: `neo4j://user:password@host:port/database` taken apart.

The official driver's own URLs hold neither user nor database; everything else of the URL is passed on to it as it is:
`neo4j`, `neo4j+s`, `neo4j+ssc`, `bolt`, `bolt+s`, `bolt+ssc`, and the routing context behind the question mark.
"""

from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit, urlunsplit

NEO4J_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a store is: `uri` for the driver, `url` as it may be shown; null `database` is the user's home database."""

    uri: str
    url: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    @property
    def auth(self) -> tuple[str, str] | None:
        """User and password for the driver; None where the server asks for none."""
        return (self.user or "neo4j", self.password or "") if self.user or self.password else None


def parse_address(url: str) -> Address:
    """The address of a URL; user, password and database are percent-decoded.

    >>> parse_address("neo4j+s://ann:a%40b@db.example:7687/wxg").uri
    'neo4j+s://db.example:7687'
    >>> parse_address("bolt://ann:secret@localhost").url
    'bolt://ann@localhost'
    """
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    user = unquote(parts.username) if parts.username else None
    shown = f"{quote(user)}@{host}" if user else host
    return Address(
        uri=urlunsplit((parts.scheme, host, "", parts.query, "")),
        url=urlunsplit((parts.scheme, shown, parts.path, parts.query, "")),
        user=user, password=unquote(parts.password) if parts.password else None,
        database=unquote(parts.path.strip("/")) or None,
    )


def complete_url(url: str, *, user: str | None = None, password: str | None = None, database: str | None = None) -> str:
    """The URL with user, password and database where it names none itself; any other store's URL as it is.

    >>> complete_url("neo4j://localhost:7687", user="ann", password="a@b", database="wxg")
    'neo4j://ann:a%40b@localhost:7687/wxg'
    >>> complete_url("orggraph.db", user="ann", password="a@b")
    'orggraph.db'
    """
    parts = urlsplit(url)
    if parts.scheme not in NEO4J_SCHEMES:
        return url
    host = parts.netloc.rpartition("@")[2]
    name, secret = parts.username or quote(user or "", safe=""), parts.password or quote(password or "", safe="")
    login = f"{name or 'neo4j'}:{secret}@" if secret else f"{name}@" if name else ""
    path = parts.path.strip("/") or quote(database or "", safe="")
    return urlunsplit((parts.scheme, login + host, f"/{path}" if path else "", parts.query, ""))
