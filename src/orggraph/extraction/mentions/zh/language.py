"""Chinese, as the engine needs it."""

from orggraph.extraction.language import Language
from orggraph.extraction.mentions.zh.grouping import group_line
from orggraph.extraction.mentions.zh.shading import shade
from orggraph.extraction.mentions.zh.tagging import tag_text

CHINESE = Language(code="zh", tag=tag_text, group=group_line, head_title="负责人", shade=shade)
