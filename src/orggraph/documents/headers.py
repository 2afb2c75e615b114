"""The header a text prints at its top: its title, its publisher; and the kind a whole text shows."""

import re
from collections.abc import Iterator

from orggraph.core.announcements import Kind
from orggraph.core.script import has_han
from orggraph.documents.outlines import Line, Outline, outline
from orggraph.documents.pages import Header
from orggraph.documents.publication import find_publication
from orggraph.documents.salutations import is_letter, is_numbered, is_salutation, read_mail_header

_PUBLISHER = re.compile(
    r"(?:^|[\s|(\[【·])(?:发布者|发布机构|发布单位|发布人|信息来源|文章来源|稿件来源|来源|出处|source|publisher|published by)\s*:\s*"
    r"([^\s|)\]】,;。][^|)\]】;。]*)",
    re.IGNORECASE,
)
_NEXT_FIELD = re.compile(r"\s{2,}|\s+(?=[^\s:]{1,12}:)|\s*\d{4}[-/年.]|\s+(?=发[表布]于)|\t")
_SUBJECT = re.compile(r"(?:主题|主旨|标题|subject)\s*:\s*(\S.*)", re.IGNORECASE)
_TRAIL = re.compile(
    r"(?:您?的?当前位置|当前位置|位置|home|首页)\s*[:>›»/|]|[^>›»]{1,20}(?:[>›»][^>›»]{1,30})+$|.*首页\s*[>›»]", re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:证券代码|股票代码|股份代号|股票简称|证券简称|编号|序号|发言日期|发言人|图片来源|来源|作者|记者|编辑|责任编辑|发布者|发布范围|发表于"
    r"|发布时间|浏览|source|author|by|published|posted|updated|from|to|cc|sent|date|re|contact|tags?|category|share)\s*:",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"by [A-Z][\w.'’-]+(?: [\w.'’-]+){0,4}|memorandum|memo|press release|news release|for immediate release|skip to .*|menu|search"
    r"|subscribe.*|sign in.*|log ?in.*|accept all.*|we value your privacy|share(?: this.*)?|关注|听新闻|登录.*|欢迎.*!"
    r"|[\[(]?相关资料图[\])]?.*|正文内容.*|[^。]{0,20}(?:公开资讯观测站).*|本资料由.*"
    r"|united states|securities and exchange commission|washington, d\.?c\.?.*"
    r"|office of the .*|notice to .*|internal|confidential|advertisement|\S+(?:\s{2,}\S+){2,}|\W*",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[(（]?(?:[一二三四五六七八九十]+|\d+)[)）、.]\s*\D")
_LETTERHEAD = re.compile(
    r".{2,30}(?:公司|集团|委员会)|.{2,30}(?:公司|集团|委员会|银行|局|办公室)(?:文件|通告|公告|通知|简报)|.{2,30}[·|].{2,12}"
    r"|.{2,60}\b(?:inc|corp|corporation|limited|ltd|llc|plc|ag|company|group)\.?|from the .{3,40}"
    r"|(?:state|department|office|ministry) of .{2,40}|[(（].*[)）]",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"关于|任免|任命|调整|辞[职任]|变动|升级公告|[^.]{3,}(?:的公告|的通知|的决定|announc|appoint|chang|names?\b)",
    re.IGNORECASE,
)
_FILING = re.compile(
    r"(?:证券代码|股票代码|股份代号|公告编号)\s*:|公开资讯观测站|香港交易及结算所有限公司及|\bform 8-k\b|^item \d\.\d\d\b"
    r"|securities and exchange commission",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_SENTENCE = re.compile(r"[。;:,、]$|[a-z]{2}[.,;]$")

def _is_furniture(line: Line) -> bool:
    folded = line.folded
    if folded.count("|") >= 2 or _TRAIL.match(folded) or _FIELD.match(folded) or is_numbered(line):
        return True
    found = next(iter(line.dates), None)
    if found and len(folded) - (found.end - found.start) <= 24 and not _NOTICE.search(folded):
        return True
    return _FURNITURE.fullmatch(folded) is not None


def _is_headline(line: Line) -> bool:
    limit = 90 if has_han(line.text) else 200
    return len(line.text) <= limit and not _SENTENCE.search(line.folded) and not _ITEM.match(line.folded)


def _headlines(head: tuple[Line, ...]) -> Iterator[Line]:
    for line in head[:15]:
        if is_salutation(line) or (line.weight >= 60 and _SENTENCE.search(line.folded) and not _is_furniture(line)):
            return
        if not _is_furniture(line) and _is_headline(line):
            yield line


def _subject(outline: Outline) -> str | None:
    for line in outline.head[:10]:
        found = _SUBJECT.fullmatch(line.folded)
        if found:
            return line.text[found.start(1):].strip()
    return read_mail_header(outline).get("subject")


def find_title(outline: Outline) -> str | None:
    """The subject of a mail or notice, else the first line that reads like a headline; None where there is none.

    Breadcrumbs, by-lines, letterheads and numbered items are passed over; salutations and sentences end the search.
    """
    subject = _subject(outline)
    if subject:
        return subject
    lines = list(_headlines(outline.head))
    is_headed = [_LETTERHEAD.fullmatch(line.folded) is not None for line in lines]
    plain = [line for line, is_head in zip(lines, is_headed, strict=True) if not is_head]
    # Under a letterhead, the line that speaks of a decision is the title, not the one beside it.
    chosen = next((line for line in plain if _NOTICE.search(line.folded)), None) if any(is_headed[:1]) else None
    chosen = chosen or next(iter(plain), None) or next((line for line in lines if _NOTICE.search(line.folded)), None)
    if chosen is None:
        return None
    marked = _MARKDOWN.match(chosen.text)
    return marked[1] if marked else chosen.text


def find_publisher(outline: Outline) -> str | None:
    """Who a by-line says published it (发布者: X, 来源：X, Source: X); below the head only if all such lines agree."""
    in_head = [name for line in outline.head if (name := _publisher_of(line))]
    if in_head:
        return in_head[0]
    below = {name for line in outline.body if line.weight <= 80 and (name := _publisher_of(line))}
    return below.pop() if len(below) == 1 else None


def _publisher_of(line: Line) -> str | None:
    found = _PUBLISHER.search(line.folded)
    if found is None or line.weight > 200:
        return None
    name = line.text[found.start(1):found.end(1)]
    end = _NEXT_FIELD.search(line.folded[found.start(1):found.end(1)])
    name = name[:end.start()] if end else name
    return name.strip() or None if len(name) <= 60 else None


def find_kind(text: str) -> Kind | None:
    """`filing` or `letter` where a text shows it, else None."""
    lines = outline(text)
    if any(_FILING.search(line.folded) for line in (*lines.head, *lines.body)[:8]):
        return "filing"
    return "letter" if is_letter(lines) else None


def read_header(visible: str) -> Header:
    """What a text prints of itself: title, publisher and day of publication."""
    lines = outline(visible)
    return Header(title=find_title(lines), publisher=find_publisher(lines), published=find_publication(lines))
