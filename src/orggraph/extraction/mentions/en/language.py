"""English, as the engine needs it."""

from orggraph.extraction.language import Language
from orggraph.extraction.mentions.en.grouping import group_line
from orggraph.extraction.mentions.en.shading import shade
from orggraph.extraction.mentions.en.tagging import tag_text

ENGLISH = Language(
    code="en", tag=tag_text, group=group_line, head_title="head", seats_company=True, strict_days=True, leaves_old_names=True, shade=shade,
)
