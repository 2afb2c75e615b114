"""腾讯微信事业群 and 微信事业群, Google Research and Research: the company's own name before a department's."""

from collections.abc import Iterator

from orggraph.core.script import has_han
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold, is_full_name, strip_company

_FULL, _BARE = 0.8, 0.4


def block_prefixes(name: str, home: Home) -> Iterator[str]:
    """The name folded, and what follows the company's name."""
    yield fold(name)
    for prefix in home:
        rest = strip_company(name, prefix)
        if rest:
            yield fold(rest)


def compare_prefixes(left: str, right: str, home: Home) -> Likeness | None:
    """Whether one of two names is the other with the company's name before it."""
    for longer, shorter in ((left, right), (right, left)):
        for prefix in home:
            rest = strip_company(longer, prefix)
            if rest and fold(rest) == fold(shorter):
                score = _FULL if is_full_name("Department", shorter) or not has_han(shorter) else _BARE
                return Likeness(score, f"{longer} is {shorter} after the company's name")
    return None


RESEMBLANCE = Resemblance("Department", block_prefixes, compare_prefixes)
