"""What Chinese reads of a page: the frame of republished news (原标题:, 来源:, 维权 marks, by-lines) blanked, offsets stay."""

import re
from dataclasses import replace

from orggraph.extraction.mentions.zh.tabulars import with_bars
from orggraph.extraction.page import Page

_FRAME = re.compile(
    r"^[ \t]*原标题 ?: ?"
    r"|(?<=\S)[ \t]+来源 ?: ?[^\s。,;]{2,16}[ \t]*$"
    r"|\((?:维权|下称公司|楼盘|基金吧|股吧|论坛)\)"
    r"|\((?:(?:本报|实习|见习|通讯)?(?:记者|编辑|作者|责编|文)[ :/|][^()\n]{1,40})\)"
    r"|【(?:点击|立即|下载|投票|查看|详情|相关)[^】\n]{0,20}】",
    re.MULTILINE,
)
# Brackets around a whole line, which make a heading of it: 【甲事业群下属机构】.
_HEADING = re.compile(r"^([ \t]*)【([^【】\n]{1,30})】(?=[ \t]*$)", re.MULTILINE)


def shade(page: Page) -> Page:
    """The page with its frame blanked in the shadow.

    >>> shade(Page.of("原标题：东海电器：王小明辞职    来源：财经网")).shadow.strip()
    '东海电器:王小明辞职'
    """
    framed = _FRAME.sub(lambda found: " " * len(found[0]), page.shadow)
    return replace(page, shadow=with_bars(_HEADING.sub(r"\1■\2 ", framed)))
