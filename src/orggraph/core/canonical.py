"""Canonical JSON and the hashes made of it.

Follows RFC 8785 (JSON Canonicalization Scheme) for the values orggraph writes: objects with ASCII keys, arrays,
strings, integers, booleans. Nulls are left out of objects, so that an optional field added later changes no id;
floats are refused, because nothing that is hashed needs one.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_PLAIN = frozenset((str, int, bool, type(None)))


def strip_nulls(value: Any) -> Any:
    """The same value without null members of objects, tuples as lists.

    >>> strip_nulls({"a": None, "b": (1, {"c": None})})
    {'b': [1, {}]}
    """
    kind = type(value)  # looked at first: an instance check of Mapping is slow
    if kind in _PLAIN:
        return value
    if kind is dict or (kind is not list and kind is not tuple and isinstance(value, Mapping)):
        return {key: strip_nulls(member) for key, member in value.items() if member is not None}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [strip_nulls(member) for member in value]
    if isinstance(value, float):
        raise TypeError("canonical JSON holds no floats: a hash must not depend on how one is printed")
    return value


def canonical_json(value: Any) -> str:
    """The one text form of a JSON value: sorted keys, no blanks, nulls left out.

    >>> canonical_json({"b": 1, "a": ["部", None], "c": None})
    '{"a":["部",null],"b":1}'
    """
    return _ENCODER.encode(strip_nulls(value))


def hash_text(text: str) -> str:
    """SHA-256 of the UTF-8 form, 64 hex digits.

    >>> hash_text("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def hash_value(value: Any) -> str:
    """SHA-256 over the canonical JSON of a value, 64 hex digits."""
    return hash_text(canonical_json(value))


def hash_strings(*strings: str) -> str:
    """The same of a list of strings, which needs no look at its members.

    >>> hash_strings("部", 'a"') == hash_value(["部", 'a"'])
    True
    """
    return hash_text(_ENCODER.encode(strings))


def digest_lines(lines: Sequence[str]) -> str:
    """One hash of a set of lines, whatever their order.

    >>> digest_lines(["b", "a"]) == digest_lines(["a", "b"])
    True
    """
    return hash_text("\n".join(sorted(lines)))
