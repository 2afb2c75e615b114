"""HTML pages: the main text one block a line, and the header their metadata state."""

import json
from datetime import date

import pytest
from tests.documents.pages import DATA, announce, codes, load, load_bytes

BODY = "<p>The board of Brightwater named Ann Poe as head of Payments.</p><p>She will report to Bob Low, the chief executive.</p>"
TEXT = "The board of Brightwater named Ann Poe as head of Payments.\nShe will report to Bob Low, the chief executive.\n"


def page(head: str = "", body: str = BODY) -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def test_a_newsroom_page_keeps_its_article_one_block_a_line() -> None:
    found = load(DATA / "newsroom.html").announcement
    assert found.text.splitlines() == [
        "Brightwater Names Two Leaders",
        "Brightwater today announced that Zoe Lindqvist will lead the Payments division, effective April 1, 2024.",
        "She will report to Andrew Morel, chief executive officer.",
        "Other changes", "Ann Poe – Chief Financial Officer", "Bob Low – General Counsel",
        "Name | From | To", "Cara Finch | Head of Tools | Head of Platform",
    ]
    assert (found.title, found.publisher) == ("Brightwater Names Two Leaders", "Brightwater")
    assert (found.published, found.published_at) == (date(2024, 3, 1), "2024-03-01T09:30:00-08:00")
    assert found.language == "en"


@pytest.mark.parametrize("suffix", [".html", ".htm", ".xhtml", ".HTML"])
def test_every_suffix_of_html_is_read_as_html(tmp_path, suffix: str) -> None:
    assert announce(tmp_path, page(), f"a{suffix}").text == TEXT


@pytest.mark.parametrize("body", [
    "{0}<br>{1}", "<div>{0}</div><div>{1}</div>", "<ul><li>{0}</li><li>{1}</li></ul>", "<p>{0}<p>{1}", "{0}<p>{1}</p>",
    "<section><h2>{0}</h2>{1}</section>",
])
def test_blocks_are_lines_however_they_are_marked_up(tmp_path, body: str) -> None:
    first, second = TEXT.splitlines()
    assert announce(tmp_path, page("", body.format(first, second)), "a.html").text == TEXT


def test_cells_that_hold_paragraphs_are_layout_and_their_blocks_stay_lines(tmp_path) -> None:
    lines = [f"第{number}条：支付产品部的第{number}项职责由陈朗负责。" for number in range(1, 8)]
    cell = "".join(f"<p>{line}</p>" for line in lines)
    found = announce(tmp_path, page("", f"<table><tr><td><table><tr><td>{cell}</td></tr></table></td></tr></table>"), "a.html")
    assert found.text.splitlines() == lines


def test_an_empty_cell_keeps_its_column(tmp_path) -> None:
    rows = "<tr><th>姓名</th><th>原职务</th><th>新职务</th></tr><tr><td>陈朗</td><td></td><td>支付产品部负责人</td></tr>"
    assert "陈朗 |  | 支付产品部负责人\n" in announce(tmp_path, page("", f"<p>任免如下：</p><table>{rows}</table>"), "a.html").text


def test_scripts_styles_menus_asides_and_hidden_parts_are_not_text(tmp_path) -> None:
    furniture = (
        "<script>secret1</script><style>secret2{}</style><nav>secret3</nav><aside>secret4</aside><footer>secret5</footer>"
        "<div hidden>secret6</div><p style='display: none'>secret7</p><noscript>secret8</noscript><template>secret9</template>"
        "<ul><li><a href=x>secret10</a></li></ul><!-- secret11 -->"
    )
    assert announce(tmp_path, page("", furniture + BODY + furniture), "a.html").text == TEXT


def test_when_too_little_is_found_to_be_the_main_text_all_that_is_visible_is_kept(tmp_path) -> None:
    sections = "".join(f"<div><div><span>{n}. 第{n}项：成立第{n}产品部，由陈朗担任负责人。</span></div></div>" for n in range(1, 30))
    text = announce(tmp_path, page("", f"<article><p>任免如下：</p></article>{sections}"), "a.html").text
    assert all(f"成立第{n}产品部" in text for n in range(1, 30))


def test_a_headline_above_the_main_text_belongs_to_it(tmp_path) -> None:
    teasers = "<div><h3>猜你喜欢</h3><ul><li><a href=x>另一家公司</a> 发表于:2019-01-01</li></ul></div>"
    paragraphs = "".join(f"<p>第{n}条：支付产品部由陈朗担任负责人，向周予安汇报。</p>" for n in range(6))
    body = f"<h1>关于调整的通知</h1><div>发表于:2024-03-01 18:30 发布者: 星港财经</div><div class=content>{paragraphs}</div>{teasers}"
    found = announce(tmp_path, page("<title>通知_星港</title>", body), "a.html")
    assert found.text.startswith("关于调整的通知\n发表于:2024-03-01 18:30 发布者: 星港财经\n第0条")
    assert "另一家公司" not in found.text
    assert (found.publisher, found.published_at) == ("星港财经", "2024-03-01T18:30")


def test_front_matter_in_a_comment_at_the_top_gives_the_header_and_is_no_text(tmp_path) -> None:
    front = "<!--\n---\ntitle: 通知\npublisher: 澜图科技\ncompany: 澜图科技\npublished: 2024-03-01\nlanguage: en\n---\n-->\n"
    found = announce(tmp_path, front + page("<title>x</title><meta name=date content=2020-01-01>"), "a.html")
    assert found.text == TEXT
    assert (found.title, found.published, found.kind, found.language) == ("通知", date(2024, 3, 1), "company", "en")


def test_a_spoilt_line_of_the_comment_is_told_by_its_line_in_the_file(tmp_path) -> None:
    loaded = load_bytes(tmp_path, f"<!--\n---\ntitle: 通知\npublished: soon\n---\n-->\n{page()}".encode(), "a.html")
    assert codes(loaded) == ["published unparsable"]
    assert loaded.problems[0].where.endswith("a.html:4")
    assert loaded.problems[0].start is None


LD = json.dumps({"@graph": [{"@type": "NewsArticle", "datePublished": "2024-03-01T08:00:00+08:00", "publisher": {"name": "Star Harbour"}}]})


@pytest.mark.parametrize(("head", "printed"), [
    ('<meta property="article:published_time" content="2024-03-01T09:30:00Z">', "2024-03-01T09:30:00Z"),
    ('<meta name="PubDate" content="2024-03-01 18:22">', "2024-03-01T18:22"),
    ('<meta name="publishdate" content="20240301">', "2024-03-01"),
    ('<meta name="date" content="March 1, 2024">', "2024-03-01"),
    ('<meta itemprop="datePublished" content="2024-03-01">', "2024-03-01"),
    (f'<script type="application/ld+json">{LD}</script>', "2024-03-01T08:00:00+08:00"),
    ('<meta name="date" content="garbage"><meta property="article:modified_time" content="2024-03-09">', None),
    ('<meta name="date" content="0001-01-01">', None), ('<script type="application/ld+json">{"datePublished": </script>', None), ("", None),
])
def test_metadata_state_the_day(tmp_path, head: str, printed: str | None) -> None:
    found = announce(tmp_path, page(head), "a.html")
    assert (found.published_at or (found.published.isoformat() if found.published else None)) == printed


def test_times_in_the_article_count_and_those_beside_it_do_not(tmp_path) -> None:
    aside = "<aside><time datetime='2019-01-01'>then</time></aside>"
    assert announce(tmp_path, page("", aside + BODY), "a.html").published is None
    assert announce(tmp_path, page("", aside + "<time datetime='2024-03-01'>today</time>" + BODY), "b.html").published == date(2024, 3, 1)


def test_a_dateline_in_the_text_counts_where_metadata_are_silent(tmp_path) -> None:
    body = "<h1>Title</h1><p>SEOUL, March 1, 2024 (Agency) -- The board of Brightwater named Ann Poe its chair.</p>"
    assert announce(tmp_path, page("", body), "a.html").published == date(2024, 3, 1)


@pytest.mark.parametrize(("head", "body", "title"), [
    ('<meta property="og:title" content="A &amp; B"><title>x</title>', "<h1>y</h1>", "A & B"),
    ("<title>Names Leaders | Site</title>", "<h1>Names Leaders</h1>", "Names Leaders"),
    ("<title>Names  Leaders</title>", "", "Names Leaders"), ("", "<h1>Names <i>Leaders</i></h1>", "Names Leaders"),
    ('<meta property="og:site_name" content="Site"><title>Names Leaders - Site</title>', "", "Names Leaders"),
])
def test_the_title_comes_from_metadata_or_the_first_heading(tmp_path, head: str, body: str, title: str) -> None:
    assert announce(tmp_path, page(head, body + BODY), "a.html").title == title


@pytest.mark.parametrize(("head", "publisher"), [
    ('<meta property="og:site_name" content="Site">', "Site"), ('<meta name="publisher" content="Paper">', "Paper"),
    (f'<script type="application/ld+json">{LD}</script>', "Star Harbour"),
    ('<script type="application/ld+json">{"author": {"@type": "Organization", "name": "Org"}}</script>', "Org"),
    ('<script type="application/ld+json">{"author": {"@type": "Person", "name": "Ann"}}</script>', None),
])
def test_the_publisher_comes_from_metadata(tmp_path, head: str, publisher: str | None) -> None:
    assert announce(tmp_path, page(head), "a.html").publisher == publisher


def test_markup_inside_names_stays_words(tmp_path) -> None:
    found = announce(tmp_path, page("", "<p>The board named &lt;script&gt;alert(1)&lt;/script&gt; as its chair today.</p>"), "a.html")
    assert found.text == "The board named <script>alert(1)</script> as its chair today.\n"
