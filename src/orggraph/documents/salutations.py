"""Salutations, mail headers and signatures: by what a text shows itself to be a letter."""

import re

from orggraph.documents.outlines import Line, Outline

_SALUTATION = re.compile(
    r"(?:[^。,;:]{0,24}(?:各位|亲爱的|尊敬的|全体|所有)[^。;:]{0,24}[:,!]"
    r"|[^。,;:]{0,16}(?:同事|同学|伙伴|同仁|同志|员工|家人|朋友)们?[:,!]"
    r"|[^。;:]{0,24}各(?:部门|部室|单位|中心|分行|支行|子公司|分公司|大区|省区|事业部|区域|机构)[^。;:]{0,24}:"
    r"|(?:Dear|Hi|Hello|Hey|Greetings)\b[^.;:]{0,60}[,:!—–-]*"
    r"|(?:To )(?:the|all|our|my|everyone)\b[^.;]{0,60}[,:]"
    r"|(?:Team|All|Everyone|Everybody|Colleagues|Folks|Friends|Employees|Associates|Ladies and gentlemen"
    r"|[A-Z][a-z]+(?:ers|ians|ites|folk))[^.;:]{0,20}[,:!—–-]+)",
    re.IGNORECASE,
)
_MAIL_LABELS: tuple[tuple[str, str], ...] = (
    ("from", r"from|发件人|发信人|寄件者|寄件人"), ("to", r"to|cc|收件人|收信人|收件者|抄送"),
    ("date", r"date|sent|日期|发送时间|发件时间|时间"), ("subject", r"subject|re|主题|标题|主旨"),
)
_MAIL = [(name, re.compile(rf"(?:{words})\s*:\s*(.+)", re.IGNORECASE)) for name, words in _MAIL_LABELS]
_NUMBERED = re.compile(r"(?:.{0,20}[〔\[(]\d{4}[〕\])]\s*第?\s*\d+\s*号|编号:.+|.{2,12}第\s*\d+\s*号)")
_NEWS = re.compile(
    r"全文如下|内部信全文|以下[为是]|获悉|消息称|记者|来源:|发布者:|发表于|编辑:|获得一封"
    r"|^source:|^by [A-Z]|the memo\b|reuters|\(agency\)|privacy|cookies",
    re.IGNORECASE,
)
_PUBLISHED_BY_PRESS = re.compile(
    r"免责声明|责任编辑|版权|转载|copyright|all rights reserved|©|terms of use|\(编辑|reporting by", re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[。;…]$|[a-z]{3}[.?]$|\d\.$")


def is_salutation(line: Line) -> bool:
    """Whether a line addresses readers, as `各位同事：`, `Dear all,` and `Team,` do."""
    return len(line.text) <= 60 and _SALUTATION.fullmatch(line.folded) is not None


def is_numbered(line: Line) -> bool:
    """Whether a line is nothing but the number of a notice: 岚舟人发〔2021〕7号."""
    return _NUMBERED.fullmatch(line.folded) is not None


def read_mail_header(outline: Outline) -> dict[str, str]:
    """The fields (from, to, date, subject) of a mail header at the top of a text, as printed; empty unless there are two."""
    fields: dict[str, str] = {}
    for line in (*outline.head, *outline.body[:1])[:10]:
        for name, pattern in _MAIL:
            found = pattern.fullmatch(line.folded)
            if found:
                fields.setdefault(name, line.text[found.start(1):].strip())
    has_both = len(fields) >= 2 and ("from" in fields or "to" in fields)
    is_subject_only = "subject" in fields and any(map(is_salutation, outline.head[:6]))
    return fields if has_both or is_subject_only else {}


def _is_signed(outline: Outline) -> bool:
    lines = (*outline.head, *outline.body)
    return len(lines) > 2 and lines[-1].weight <= 120 and not _SENTENCE_END.search(lines[-1].folded)


def is_letter(outline: Outline) -> bool:
    """Whether the whole text is a letter or notice: a mail header, or a salutation (or number) above and a signature below."""
    lines = (*outline.head, *outline.body)
    if outline.has_links or any(_PUBLISHED_BY_PRESS.search(line.folded) for line in lines[-6:]):
        return False
    opening = next((i for i, line in enumerate(lines[:9]) if is_salutation(line) or is_numbered(line)), None)
    above = lines[:9 if opening is None else opening]
    if any(_NEWS.search(line.folded) for line in above):
        return False
    if len(read_mail_header(outline)) >= 2:
        return True
    return opening is not None and opening <= len(outline.head) and _is_signed(outline)
