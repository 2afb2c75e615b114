"""Folded names and shadows: what is one name in two writings, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.core.script import fold_name, has_han, is_han, shadow

SAME = [
    ("微信事業羣", "微信事业群"), ("ＷＸＧ", "wxg"), ("Lake Zeng", "LAKE  ZENG"),
    ("“灯塔”工作室", "灯塔工作室"), ("「灯塔」工作室", "灯塔工作室"),
    ("史蒂夫•乔布斯", "史蒂夫·乔布斯"), ("微信 事业群", "微信事业群"), ("Straße", "STRASSE"), ("é", "e\u0301"),
]
DIFFERENT = [
    ("开放平台基础部", "开放平台部"), ("微信支付产品部", "微信产品部"), ("张小龙", "张小泉"), ("技术部", "技术部门"),
    ("A&B", "AB"), ("Jean-Luc", "Jean Luc"),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_names_that_fold_to_one(one: str, two: str) -> None:
    assert fold_name(one) == fold_name(two)


@pytest.mark.parametrize(("one", "two"), DIFFERENT)
def test_names_that_stay_apart(one: str, two: str) -> None:
    assert fold_name(one) != fold_name(two)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_shadow_has_the_length_of_its_text(text: str) -> None:
    assert len(shadow(text)) == len(text)
    assert shadow(shadow(text)) == shadow(text)


WRITTEN = st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("éüßøÅ“”「」·•　ＷＸＧ羣电信") | st.characters(
    min_codepoint=0x4E00, max_codepoint=0x9FFF,
)


@given(st.text(WRITTEN, max_size=6))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


def test_han_characters_are_told_from_the_rest() -> None:
    assert [is_han(char) for char in "部〇A。ー"] == [True, True, False, False, False]
    assert has_han("WXG微信")
    assert not has_han("WXG")
