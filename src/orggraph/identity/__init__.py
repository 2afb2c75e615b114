"""Identity: whose announcement it is, which entity each mention means, and the judgements that say so from outside."""

from orggraph.identity.company import infer_company
from orggraph.identity.copies import find_copies, join_copies
from orggraph.identity.gazetteer import load_gazetteer
from orggraph.identity.linking import link
from orggraph.identity.references import Reference, find_reference
from orggraph.identity.suggesting import suggest
from orggraph.identity.ties import ANYTHING, JUDGED, Neighbourhood, tie_judgement, tie_text
from orggraph.identity.verdicts import JudgementError, judge

__all__ = [
    "ANYTHING", "JUDGED", "JudgementError", "Neighbourhood", "Reference", "find_copies", "find_reference", "infer_company", "join_copies",
    "judge", "link", "load_gazetteer", "suggest", "tie_judgement", "tie_text",
]
