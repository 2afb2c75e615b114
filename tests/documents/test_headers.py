"""What a text prints of itself: title, publisher, day of publication, kind and language."""

from datetime import date

import pytest
from tests.documents.pages import DATA, announce, load

from orggraph.documents import LoadOptions
from orggraph.documents.dates import find_dates

LETTER = "关于组织架构调整的通知\n\n各位同事：\n\n因业务发展需要，成立支付产品部，由陈朗担任负责人。\n\n澜图科技人力资源部\n2024年3月1日\n"
LONG = "澜图科技宣布对支付业务作出调整，涉及支付产品部、工具平台部和风险管理部三个部门，由陈朗担任支付产品部负责人，全面负责部门业务。" * 2


def test_a_portal_page_gives_its_own_header_not_that_of_its_teasers() -> None:
    found = load(DATA / "page-with-teasers.txt").announcement
    assert (found.title, found.publisher) == ("澜图科技大调整,支付业务独立成部?", "星港财经")
    assert (found.published, found.published_at) == (date(2024, 3, 1), "2024-03-01T18:30:05")
    assert (found.language, found.kind, found.company) == ("zh", "press", None)


def test_without_a_day_in_the_header_the_teasers_give_none(tmp_path) -> None:
    text = (DATA / "page-with-teasers.txt").read_text(encoding="utf-8").replace("发表于:2024-03-01 18:30:05 浏览:21次 发布者: 星港财经", "")
    found = announce(tmp_path, text)
    assert (found.published, found.publisher) == (None, None)


def test_teasers_without_a_heading_that_differ_give_no_day(tmp_path) -> None:
    assert announce(tmp_path, f"通知\n{LONG}\n某事\n发表于:2023-01-18\n另一事\n发表于:2024-06-25\n").published is None


HEADS: list[tuple[str, str | None]] = [
    ("标题\n发表于:2024-03-01 18:30:05 浏览:1", "2024-03-01T18:30:05"),
    ("标题\n发表于 2017-5-17 14:35:23 |只看该作者", "2017-05-17T14:35:23"),
    ("标题\n发布时间：2024年3月1日 09:05 来源：某报", "2024-03-01T09:05"),
    ("標題\n發佈日期：2024/03/01", "2024-03-01"),
    ("标题\n时间：2024-03-01", "2024-03-01"),
    ("标题\n日期：二〇二四年三月一日", "2024-03-01"),
    ("序号：3　發言日期：113/03/01　發言時間：17:52:08", "2024-03-01"),
    ("标题\n民國113年3月1日", "2024-03-01"),
    ("标题\n来源：潮汐科技 作者：周周 2024-03-01 18:22", "2024-03-01T18:22"),
    ("标题\n2024年03月01日 11:07　蓝湾财经", "2024-03-01T11:07"),
    ("标题\n商用车资讯 | 2024-03-01", "2024-03-01"),
    ("Title\nPublished March 1, 2024", "2024-03-01"),
    ("Title\nPosted on 1 March 2024 by Ann Poe", "2024-03-01"),
    ("Title\nDate: Mar. 1, 2024", "2024-03-01"),
    ("Title\nPublished: 2024-03-01T09:30:00Z", "2024-03-01T09:30:00Z"),
    ("Title\nMarch 1, 2024 at 3:05 p.m.", "2024-03-01T15:05"),
    ("Title\n\nMOUNTAIN VIEW, Calif., Mar. 1, 2024 — Brightwater said today", "2024-03-01"),
    ("Title\n\nSEOUL, March 1, 2024 (Agency) -- Brightwater said today", "2024-03-01"),
    ("Title\n\nMalmö and Montréal, 1 March 2024 – Brightwater said today", "2024-03-01"),
    ("标题\n\n某通讯社北京2024年3月1日电 澜图科技宣布", "2024-03-01"),
    ("Title\n\nSEOUL, May 2 (Agency) -- Brightwater said today", None),
    ("Title\n\nEffective April 1, 2024", None),
    ("标题\n生效日期：2024年4月1日", None),
    ("标题\n会议时间：2024年4月1日 14:00", None),
    ("关于2024年4月1日股东大会的公告", None),
    ("FORM 8-K\nDate of Report (Date of earliest event reported): March 1, 2024", None),
    ("Title\nUpdated in 2024", None),
]


@pytest.mark.parametrize(("head", "printed"), HEADS)
def test_a_head_prints_its_day_of_publication_or_none(tmp_path, head: str, printed: str | None) -> None:
    found = announce(tmp_path, f"{head}\n\n{LONG}")
    assert (found.published_at or (found.published.isoformat() if found.published else None)) == printed


@pytest.mark.parametrize(("closing", "day"), [
    ("澜图科技\n2024年3月1日", date(2024, 3, 1)), ("澜图科技\n二〇二四年三月一日", date(2024, 3, 1)),
    ("澜图科技\n二零二四年十二月三十一日\n", date(2024, 12, 31)), ("澜图科技\n2024 年 3 月 1 日\n1", date(2024, 3, 1)),
    ("澜图科技　　2024.3.1", date(2024, 3, 1)), ("香港，二零二四年三月一日", date(2024, 3, 1)),
    ("Ann Poe\nDated: March 1, 2024", date(2024, 3, 1)), ("以上自2024年3月1日起生效。\n澜图科技", None),
])
def test_the_closing_date_of_a_letter_is_its_day(tmp_path, closing: str, day: date | None) -> None:
    assert announce(tmp_path, f"各位同事：\n\n{LONG}\n\n{closing}").published == day


def test_the_day_above_wins_over_the_one_below(tmp_path) -> None:
    assert announce(tmp_path, f"通知\n发布时间：2024-03-02\n\n{LONG}\n\n澜图科技\n2024年3月1日").published == date(2024, 3, 2)


def test_the_caller_s_day_wins_and_keeps_a_printed_time_of_the_same_day(tmp_path) -> None:
    text = f"---\npublished: 2024-03-01\n---\n通知\n发布时间：2024-03-02 09:30\n{LONG}"
    other = announce(tmp_path, text, options=LoadOptions(published=date(2024, 5, 5)))
    assert (other.published, other.published_at) == (date(2024, 5, 5), None)
    same = announce(tmp_path, text, options=LoadOptions(published=date(2024, 3, 2)))
    assert (same.published, same.published_at) == (date(2024, 3, 2), "2024-03-02T09:30")
    assert announce(tmp_path, text).published == date(2024, 3, 1)


def test_the_caller_s_day_mends_one_that_cannot_be_read(tmp_path) -> None:
    options = LoadOptions(published=date(2024, 3, 1))
    assert announce(tmp_path, "---\npublished: soon\n---\n正文", options=options).published == date(2024, 3, 1)


def test_the_caller_s_day_must_leave_a_day_before_it(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("正文")
    loaded = load(tmp_path / "a.txt", LoadOptions(published=date.min))
    assert [problem.code for problem in loaded.problems] == ["published too early"]
    assert loaded.announcement.published is None


def test_the_caller_s_words_win_over_the_source_s(tmp_path) -> None:
    options = LoadOptions(title="甲", publisher="乙", company="丙")
    found = announce(tmp_path, "---\ntitle: 通知\npublisher: 某报\ncompany: 澜图\n---\n正文", options=options)
    assert (found.title, found.publisher, found.company) == ("甲", "乙", "丙")


def test_an_undated_text_stays_undated_whatever_the_age_of_its_file(tmp_path) -> None:
    assert announce(tmp_path, "澜图科技任命陈朗为支付产品部负责人。").published is None


@pytest.mark.parametrize(("text", "title"), [
    (f"您的当前位置:首页>资讯\n\n澜图科技大调整\n{LONG}", "澜图科技大调整"),
    (f"Home > News > Detail\nBrightwater Names Two Leaders\n{LONG}", "Brightwater Names Two Leaders"),
    (f"登录 | 注册 | 社区\n发表于 2017-5-17 14:35:23 |只看该作者\n{LONG}", None),
    (f"澜图科技集团有限公司文件\n澜组〔2024〕42号\n\n关于机构设置调整的通知\n\n各部门：\n{LONG}", "关于机构设置调整的通知"),
    (f"证券代码：3019XX　证券简称：澜图\n\n澜图科技股份有限公司\n关于董事长辞职的公告\n\n{LONG}", "关于董事长辞职的公告"),
    (f"# Changes to our team\n\n{LONG}", "Changes to our team"),
    (f"From: Ann Poe\nTo: All\nDate: March 1, 2024\nSubject: Changes to our team\n\nTeam,\n{LONG}", "Changes to our team"),
    (f"发件人：陈朗\n收件人：全体\n日期：2024年3月1日 09:02\n主题：怎么组队\n\n各位伙伴，\n{LONG}", "怎么组队"),
    (f"澜图集团通告\n主题：关于人事任免的决定\n{LONG}", "关于人事任免的决定"),
    (f"各位同事：\n\n{LONG}\n\n一、组织架构调整", None),
    (LONG, None),
])
def test_the_title_is_the_first_headline_or_the_subject(tmp_path, text: str, title: str | None) -> None:
    assert announce(tmp_path, text).title == title


@pytest.mark.parametrize(("line", "publisher"), [
    ("发表于:2024-03-01 18:30 浏览:13次 发布者: 星港财经", "星港财经"), ("来源：潮汐科技 作者：周周 2024-03-01 18:22", "潮汐科技"),
    ("Source: Brightwater Newsroom", "Brightwater Newsroom"), ("發佈者：瀾圖新聞", "瀾圖新聞"),
    ("图片来源:资料图", None), ("（来源：星港财经）", "星港财经"),
])
def test_a_by_line_names_the_publisher(tmp_path, line: str, publisher: str | None) -> None:
    assert announce(tmp_path, f"标题在此\n{line}\n\n{LONG}").publisher == publisher


def test_a_mail_header_gives_title_and_instant(tmp_path) -> None:
    found = announce(tmp_path, f"发件人：陈朗\n收件人：全体\n日期：2024年3月1日 09:02\n主题：怎么组队\n\n各位伙伴，\n{LONG}\n\n陈朗\n")
    assert (found.title, found.published_at, found.kind) == ("怎么组队", "2024-03-01T09:02", "letter")


@pytest.mark.parametrize(("text", "kind"), [
    (LETTER, "letter"),
    ("To: All Employees\nFrom: Ann Poe\nRe: Changes\n\nBob Low will lead the Tools team.\n\nAnn", "letter"),
    ("Dear colleagues,\n\nBob Low will lead the Tools team from April.\n\nBest regards,\nAnn Poe\nChief Executive Officer\n", "letter"),
    ("澜图科技人事令\n澜人令（2024）第009号\n\n任命陈朗为支付产品部负责人。\n\n签发：总裁 周予安\n2024年3月31日\n", "letter"),
    (f"澜图科技大调整\n星港财经获悉，全文如下：\n{LETTER}", "press"),
    (f"{LETTER}\n猜你喜欢\n某公司调整\n", "press"),
    (f"{LETTER}\n免责声明：本文仅供参考。", "press"),
    (f"证券代码：3019XX 公告编号：2024-037\n\n关于董事长辞职的公告\n{LONG}", "filing"),
    ("FORM 8-K\nCURRENT REPORT\n\nItem 5.02 Departure of Directors\n\nOn March 1, 2024, Ann Poe resigned.", "filing"),
    ("澜图科技任命陈朗为支付产品部负责人。", "press"),
    ("---\npublisher: 瀾圖科技\ncompany: 澜图科技\n---\n任命陈朗为支付产品部负责人。", "company"),
    (f"---\nkind: other\n---\n{LETTER}", "other"),
])
def test_the_kind_follows_from_the_form_of_the_whole_text(tmp_path, text: str, kind: str) -> None:
    assert announce(tmp_path, text).kind == kind


@pytest.mark.parametrize(("text", "language"), [
    ("WXG微信事业群 Lakezeng(曾鸣) Angusdu(杜嘉辉) Allenzhang(张小龙)", "zh"), ("瀾圖科技任命陳朗", "zh"), ("Ann Poe named CEO.", "en"),
    ("Le conseil a nommé Ann Poe à la tête de la direction des paiements et du risque.", "other"), ("12345 --", "other"),
    ("決済プロダクト部を新設し、山田太郎が部長に就任します。", "other"),
    ("The board of 澜图科技 has named Ann Poe as the head of the team.", "en"),
])
def test_the_language_is_told_by_characters_and_words(tmp_path, text: str, language: str) -> None:
    assert announce(tmp_path, text).language == language


@pytest.mark.parametrize(("text", "days"), [
    ("2024-3-1 2024/03/02 2024.03.03 2024年3月4日", ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"]),
    ("二〇二四年三月五日 二零二四年十月二十日 二○二四年十二月三十一日", ["2024-03-05", "2024-10-20", "2024-12-31"]),
    ("Sept. 5, 2024; 6th June 2024; Feb 29, 2023; 2024-13-01; 12024-01-01; 1.2024-01-01", ["2024-09-05", "2024-06-06"]),
    ("0001-01-01 0001-01-02", ["0001-01-02"]),
])
def test_printed_dates_are_found_and_impossible_ones_are_not(text: str, days: list[str]) -> None:
    assert [found.printed.day.isoformat() for found in find_dates(text)] == days


def test_a_found_date_has_the_offsets_of_the_text() -> None:
    text = "發佈日期：２０２４年３月１日止"
    found = next(find_dates(text))
    assert text[found.start:found.end] == "２０２４年３月１日"
