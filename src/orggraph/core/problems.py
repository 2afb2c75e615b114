"""Problems: what a document or a row may contain that could not be taken; values, never raised."""

from typing import Literal

from orggraph.core.model import Frozen

Severity = Literal["info", "warning", "error"]


class Problem(Frozen):
    """One thing that went wrong, where, and what to do next.

    `where` names the source (`path` or `path:line`); `start` and `end` are code points in the announcement's text.
    """

    code: str
    message: str
    severity: Severity = "warning"
    where: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None
