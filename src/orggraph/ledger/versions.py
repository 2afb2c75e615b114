"""Reader versions: compared by their numbers; what follows a `+` (lexicon, gazetteer) names a build and is no rank."""

import re

_NUMBERS = re.compile(r"v?(\d+(?:\.\d+)*)(.*)", re.DOTALL)


def rank_version(version: str) -> tuple[tuple[int, ...], bool, str]:
    """A sort key after semver.org: numbers, then releases over pre-releases; the part behind `+` is left out.

    >>> rank_version("0.10.0+ab") > rank_version("0.9.2+zz")
    True
    >>> rank_version("1.0.0-rc1") < rank_version("1.0.0") == rank_version("1.0+x")
    True
    """
    core = version.split("+", 1)[0]
    found = _NUMBERS.fullmatch(core)
    if not found:
        return (), False, core
    numbers = [int(part) for part in found[1].split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers), not found[2], found[2]
