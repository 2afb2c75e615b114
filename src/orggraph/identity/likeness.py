"""Likeness: what one kind of resemblance says of two names, and the shape that all kinds of resemblance share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from orggraph.core.links import Label

Home = tuple[str, ...]
"""The names of the company that both names belong to; empty for companies themselves."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much one reason speaks for two names being one, in [0, 1), and the reason in words that name what is alike."""

    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Resemblance:
    """One way in which two names may be alike.

    `block` gives the keys under which a name is looked up: only names that share a key are compared. `compare` is symmetric.
    """

    label: Label
    block: Callable[[str, Home], Iterator[str]]
    compare: Callable[[str, str, Home], Likeness | None]
