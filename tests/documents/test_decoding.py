"""The ladder of encodings: which rung reads which bytes, and which bytes none may read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.pages import DATA, codes, load, load_bytes

from orggraph.documents.decoding import decode, has_mojibake, is_binary

ZH = (
    "关于组织架构调整的通知\n\n各位同事：\n"
    "经公司研究决定，成立支付产品部，由陈朗担任负责人，向总裁周予安汇报。\n\n澜图科技\n2024年3月1日\n"
)
TRADITIONAL = (
    "關於組織架構調整的通知\n\n各位同事：\n"
    "經公司研究決定，成立支付產品部，由陳朗擔任負責人，向總裁周予安匯報。\n\n瀾圖科技\n2024年3月1日\n"
)
EN = "Brightwater names new leaders\n\nMarch 1, 2024\n\nBrightwater’s board named Zoë Lindqvist “chief operating officer” – she succeeds"

RUNGS = {
    "utf-8.txt": ZH, "utf-8-bom.txt": ZH, "utf-16-le.txt": ZH, "utf-16-be.txt": ZH, "utf-32-le.txt": ZH, "utf-32-be.txt": ZH,
    "gb18030.txt": ZH, "gb18030-traditional.txt": TRADITIONAL, "big5.txt": TRADITIONAL, "windows-1252.txt": EN,
    "gb18030-english.txt": "Brightwater names new leaders\n\nMarch 1, 2024\n\nBrightwater’s board named Zoe Lindqvist “chief",
    "shift-jis.txt": "組織変更のお知らせ", "euc-kr.txt": "조직 개편 안내",
}


@pytest.mark.parametrize("name", RUNGS)
def test_each_encoding_gives_the_text_that_was_written(name: str) -> None:
    loaded = load(DATA / "encodings" / name)
    assert loaded.problems == ()
    assert loaded.announcement is not None
    assert loaded.announcement.text.startswith(RUNGS[name])


def test_the_same_text_in_another_encoding_is_the_same_announcement() -> None:
    ids = {load(DATA / "encodings" / name).announcement.id for name, text in RUNGS.items() if text == ZH}
    assert len(ids) == 1


@pytest.mark.parametrize(("name", "code"), [
    ("utf-8-spoilt.txt", "undecodable"), ("utf-8-cut.txt", "undecodable"), ("windows-1251.txt", "undecodable"),
    ("utf-16-lone-surrogate.txt", "undecodable"), ("binary.txt", "binary"),
    ("mojibake-gb18030.txt", "mojibake"), ("mojibake-windows-1252.txt", "mojibake"),
])
def test_what_no_rung_reads_surely_is_a_problem_and_no_announcement(name: str, code: str) -> None:
    loaded = load(DATA / "encodings" / name)
    assert loaded.announcement is None
    assert codes(loaded) == [code]
    assert loaded.problems[0].where.endswith(name)


def test_a_spoilt_byte_is_named_with_its_offset() -> None:
    assert "offset 90" in load(DATA / "encodings" / "utf-8-spoilt.txt").problems[0].message


@pytest.mark.parametrize(("name", "words"), [
    ("declared-gbk.html", "成立支付产品部，由陈朗担任负责人。"),
    ("declared-iso-8859-1.html", "The board named Zoë Lindqvist “chief operating officer” of the company."),
    ("declared-falsely.html", "成立支付产品部，由陈朗担任负责人。"),
])
def test_a_page_is_read_in_the_encoding_it_declares_unless_its_bytes_are_utf_8(name: str, words: str) -> None:
    assert load(DATA / "encodings" / name).announcement.text.strip() == words


def test_an_encoding_that_hides_markup_is_never_taken_from_a_page() -> None:
    loaded = load(DATA / "encodings" / "declared-utf-7.html")
    assert "+ADw-script" in loaded.announcement.text


def test_only_one_byte_order_mark_is_dropped() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfa").text == "\ufeffa"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n1 0 obj", b"PK\x03\x04word/", b"\x89PNG\r\n", b"a\x00b", b"\x01", b"{\\rtf1 x}"])
def test_binary_data_is_told_by_magic_nul_or_control_bytes(data: bytes, tmp_path) -> None:
    assert is_binary(data)
    assert codes(load_bytes(tmp_path, data)) == ["binary"]


def test_form_feeds_tabs_and_escapes_are_text() -> None:
    assert not is_binary(b"page one\x0c\tpage two\x1b[0m")


@pytest.mark.parametrize("text", [ZH, TRADITIONAL, EN, "Café Zoë naïve – “quoted” … Ünïcödé"])
def test_good_text_is_not_mojibake(text: str) -> None:
    assert not has_mojibake(text)


def test_characters_lost_before_are_told_but_do_not_stop_the_text(tmp_path) -> None:
    loaded = load_bytes(tmp_path, "任命陈\ufffd为支付产品部负责人。".encode())
    assert codes(loaded) == ["replacement characters"]
    assert (loaded.problems[0].start, loaded.problems[0].end, loaded.problems[0].quote) == (3, 4, "\ufffd")
    assert loaded.announcement is not None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_utf_8_text_is_read_as_it_is(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"\xef\xbb\xbf", b"\x84\x31\x95\x33")):
        assert decode(data).text == text


@given(st.text(alphabet="组织架构调整任命负责人汇报部门，。：2024年", min_size=8))
def test_chinese_in_gb18030_is_never_read_as_something_else(text: str) -> None:
    decoded = decode(text.encode("gb18030"))
    assert decoded is None or decoded.text == text


@given(st.binary(max_size=400))
def test_what_is_decoded_has_no_lone_surrogates(data: bytes) -> None:
    decoded = decode(data)
    if decoded is not None:
        decoded.text.encode("utf-8")
