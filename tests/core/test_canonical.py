"""Canonical JSON: one text form for a value, on every machine; hashes that never change by accident."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.core.canonical import canonical_json, digest_lines, hash_text, hash_value, strip_nulls

KEYS = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=4)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=10,
)


@given(VALUES)
def test_canonical_json_reads_back_as_the_value_without_nulls(value: Any) -> None:
    assert json.loads(canonical_json(value)) == strip_nulls(value)
    assert canonical_json(json.loads(canonical_json(value))) == canonical_json(value)


@given(st.dictionaries(KEYS, VALUES, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_keys_and_null_members_change_no_hash(value: dict[str, Any], random: Any) -> None:
    members = [*value.items(), ("a key longer than all", None)]
    random.shuffle(members)
    assert hash_value(dict(members)) == hash_value(value)


@pytest.mark.parametrize("value", [1.0, {"a": [0.5]}, (float("nan"),)])
def test_floats_are_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="floats"):
        canonical_json(value)


def test_the_form_is_that_of_rfc_8785() -> None:
    value = {"€": '€\n\u2028"\\/', "a": [True, False, -0, 10**15]}
    assert canonical_json(value) == '{"a":[true,false,0,1000000000000000],"€":"€\\n\u2028\\"\\\\/"}'


def test_a_hash_is_sha_256_of_utf_8() -> None:
    assert hash_text("微信") == "81b430b69643518018b5c10df96d0e1172cfdf1a034fbb3e6f104532a49b9030"


@given(st.lists(st.text(max_size=3), max_size=5), st.randoms(use_true_random=False))
def test_the_digest_of_lines_knows_no_order(lines: list[str], random: Any) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)
    assert digest_lines(shuffled) == digest_lines(lines)
