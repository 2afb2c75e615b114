"""Passing names: 周总, 老王, Mr. Smith, 该中心, the team. They mean somebody only in their own text, so texts never meet in them.

Copies of a text are one text. Rows of tables say what they mean, and a nickname that some text states is a name.
"""

import re
from dataclasses import replace

from orggraph.core.links import Label
from orggraph.core.script import has_han
from orggraph.identity.lexicon.surnames import COMMON, COMPOUND
from orggraph.identity.names import fold, is_weak_alias
from orggraph.identity.namings import Naming, anchor_key

_SURNAME = f"(?:[{COMMON}]|{'|'.join(sorted(COMPOUND))})"
_ADDRESSED = re.compile(
    rf"{_SURNAME}(?:总|董|工|哥|姐|老师|先生|女士|小姐|博士|教授|院士|主任|部长|书记|经理|总监|总经理|总裁|董事长)|[老小阿大][{COMMON}]"
)
_TITLED = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)\.? [^\W\d_][\w'’-]*", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:该|本|此|上述|这个|新|各)?(?:部门|中心|团队|小组|事业部|事业群|子公司|分公司|平台)|(?:该|本|此)(?:部|组|群|线|室|处|院|所|局|委员会|办公室)"
)
_LATIN_UNIT = re.compile(
    r"(?:(?:the|this|that|its|our|his|her|their|a|new|combined) )*"
    r"(?:team|department|division|group|unit|organi[sz]ation|business|office|committee)",
    re.IGNORECASE,
)


_TEXT = "|text|"


def is_passing(label: Label, name: str) -> bool:
    """Whether a name is a form of address or a bare word for a unit.

    >>> [is_passing("Executive", name) for name in ("周总", "老王", "Dr. Smith", "周总行", "Allen")]
    [True, True, True, False, False]
    >>> [is_passing("Department", name) for name in ("该中心", "the new team", "技术中心", "办公室")]
    [True, True, False, False]
    """
    if label == "Executive":
        return bool(_ADDRESSED.fullmatch(fold(name)) if has_han(name) else _TITLED.fullmatch(name.strip()))
    return label == "Department" and bool(_UNIT.fullmatch(fold(name)) if has_han(name) else _LATIN_UNIT.fullmatch(name.strip()))


def confine_passing(namings: list[Naming]) -> list[Naming]:
    """The namings with passing names put at anchors of their own text: the name's, `|text|` and the text's id."""
    stated = {
        anchor_key(naming.label, naming.company, alias)
        for naming in namings for alias in naming.aliases if not is_weak_alias(naming.label, alias, naming.main)
    }
    return [
        replace(naming, key=f"{naming.key}{_TEXT}{naming.text}")
        if naming.source and not naming.outside and naming.key not in stated and is_passing(naming.label, naming.main) else naming
        for naming in namings
    ]


def is_confined(key: str) -> bool:
    """Whether a key is a passing name's in one text."""
    return _TEXT in key
