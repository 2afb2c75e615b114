"""The day on which changes take effect, where a letter states it once for all of them."""

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement

ZH = "撤销渠道管理部。任命王建国为采购部总经理。"
EN = "The Channel Council will be disbanded. Ana Torres will become head of Stores."


def days(text: str, language: str, published: str) -> set[str | None]:
    announcement = Announcement.of(text, language, kind="letter", published=published)
    claims = read_announcement(announcement, None, Gazetteer()).claims
    assert len(claims) == 2
    return {claim.effective for claim in claims}


@pytest.mark.parametrize("line", [
    "组织先行，自2022年1月1日起：\n{}",
    "总部决定从2022年1月1日零时起启用新的管理架构，请遵照执行：\n{}",
    "生效日期：2022年1月1日\n{}",
    "{}\n本令自2022年1月1日起施行，旧令同时废止。",
    "{}\n以上自2022年1月1日起执行。",
])
def test_a_day_stated_once_for_a_chinese_letter_dates_its_changes(line: str) -> None:
    assert days("关于组织调整的通知\n\n" + line.format(ZH), "zh", "2021-12-20") == {"2022-01-01"}


@pytest.mark.parametrize("line", [
    "After much discussion I am making these changes, effective November 12:\n\n{}",
    "Under the order signed by the Governor on August 26, the department will reorganize effective November 12, 2018.\n\n{}",
])
def test_a_day_stated_once_for_an_english_letter_dates_its_changes(line: str) -> None:
    assert days(line.format(EN), "en", "2018-10-29") == {"2018-11-12"}


def test_what_takes_effect_when_printed_does_on_the_day_of_publication() -> None:
    assert days(f"关于组织调整的通知\n\n{ZH}\n本通知自印发之日起执行。", "zh", "2021-12-20") == {"2021-12-20"}
