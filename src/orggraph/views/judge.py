"""Judge: a recorded judgement, as told to whom gave it."""

from typing import ClassVar

from orggraph.views.view import View


class JudgeView(View):
    """The judgement's entry, the anchor keys it names, and the two entities as they are now; `is_new` is false where it was known."""

    schema_name: ClassVar[str] = "orggraph/judge/1"

    entry: str
    verdict: str
    left: str
    right: str
    left_name: str
    right_name: str
    left_id: str
    right_id: str
    are_one: bool
    is_new: bool
