"""Markup: an HTML tree without furniture, and its text with one block a line.

Paragraphs, headings, list items and table rows are one line each, the cells of a row joined by ` | `; `<br>` breaks a
line. Cells that hold tables or whole paragraphs are layout: their blocks stay lines. Walks are loops, not
recursion: a page may be nested a hundred thousand deep.
"""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video",
    "nav", "footer", "aside", "button", "select", "textarea", "dialog", "head", "title",
))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | frozenset((
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "form", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul",
))
_UNNESTED = frozenset((  # closed by their like or by the end of what holds them, or holding nothing
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "br", "hr", "img", "input", "meta", "link",
    "base", "col", "area", "embed", "param", "source", "track", "wbr", "html", "head", "body", "rt", "rp", "colgroup", "a",
))
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_BLANK = re.compile(r"[ \t\n\r\f\v\xa0]+")
_CELL, _CELL_LINES = 300, 4  # code points and lines up to which a cell is a value, not layout


@dataclass(slots=True)
class _Flow:
    """The lines of one cell, or of the page: finished ones, the words of the open one, the cells of the open row."""

    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    is_linked: bool = False
    is_plain: bool = False
    has_table: bool = False
    has_heading: bool = False


class _Lines:
    """Collects lines while a tree is walked."""

    def __init__(self) -> None:
        self._flows = [_Flow()]
        self._links = 0
        self._menus: list[str] = []

    def _break(self) -> None:
        flow = self._flows[-1]
        line = _BLANK.sub(" ", "".join(flow.words)).strip()
        # A line that is nothing but links leads elsewhere (menus, teasers); headings and cells may link to themselves.
        is_menu = flow.is_linked and not flow.is_plain and not flow.has_heading and len(self._flows) == 1
        if line:
            (self._menus if is_menu else flow.lines).append(line)
        flow.words, flow.is_linked, flow.is_plain, flow.has_heading = [], False, False, False

    def _end_row(self) -> None:
        flow = self._flows[-1]
        if any(flow.cells):
            flow.lines.append(" | ".join(flow.cells).rstrip(" |"))
        flow.cells = []

    def write(self, text: str) -> None:
        """Takes a stretch of text."""
        flow = self._flows[-1]
        flow.words.append(text)
        flow.is_linked |= self._links > 0
        flow.is_plain |= not self._links and any(map(str.isalnum, text))

    def open(self, tag: str) -> None:
        """An element begins."""
        if tag == "a":
            self._links += 1
        elif tag in ("td", "th"):
            self._break()
            self._flows.append(_Flow())
        elif tag in _BLOCKS or tag == "br":
            self._break()
            self._flows[-1].has_table |= tag == "table"
            self._flows[-1].has_heading = tag in _HEADINGS

    def close(self, tag: str) -> None:
        """An element ends."""
        if tag == "a":
            self._links -= 1
        elif tag in ("td", "th"):
            self._break()
            self._end_row()
            self._take_cell(self._flows.pop())
        elif tag in _BLOCKS:
            self._break()
            if tag in ("tr", "table"):
                self._end_row()

    def _take_cell(self, cell: _Flow) -> None:
        if not cell.has_table and len(cell.lines) <= _CELL_LINES and sum(map(len, cell.lines)) <= _CELL:
            self._flows[-1].cells.append(" ".join(cell.lines))
            return
        self._end_row()
        self._flows[-1].lines.extend(cell.lines)

    def text(self) -> str:
        """All lines, a line feed after each; those of menus only where there are no others."""
        self._break()
        self._end_row()
        return "".join(f"{line}\n" for line in self._flows[0].lines or self._menus)


def nesting_depth(markup: str) -> int:
    """How deep the elements of a page may be nested at most, told from its tags alone in linear time.

    >>> nesting_depth("<div><p>a<p>b<ul><li>c</ul></div>")
    2
    """
    depth = deepest = 0
    for match in _TAG.finditer(markup):
        if match[2].lower() not in _UNNESTED:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def parse_markup(markup: str) -> LexborHTMLParser:
    """The tree of a page as a browser builds it; anything gives some tree."""
    return LexborHTMLParser(markup)


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in style


def _next_node(node: LexborNode, root: LexborNode, lines: _Lines) -> LexborNode | None:
    while node.mem_id != root.mem_id:  # `!=` would compare the markup of both
        following = node.next
        if following is not None:
            return following
        parent = node.parent
        if parent is None:
            return None
        lines.close(parent.tag or "")
        node = parent
    return None


def visible_text(tree: LexborHTMLParser) -> str:
    r"""The text of a page without scripts, menus, asides and hidden parts, one block a line.

    >>> visible_text(parse_markup("<nav>x</nav><h1>通知</h1><table><tr><td>张三<td>总裁</table>"))
    '通知\n张三 | 总裁\n'
    """
    root = tree.body
    if root is None:
        return ""
    lines = _Lines()
    node: LexborNode | None = root.first_child
    while node is not None:
        tag = node.tag or ""
        child = None
        if tag == "-text":
            lines.write(node.text_content or "")
        elif tag not in _DROPPED and not tag.startswith("-") and not tag.startswith("!") and not _is_hidden(node):
            lines.open(tag)
            child = node.first_child
            if child is None:
                lines.close(tag)
        node = child if child is not None else _next_node(node, root, lines)
    return lines.text()
