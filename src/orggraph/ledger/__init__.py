"""The ledger: which entries count, what an ingest appends, ledger lines, and the proof that all is as written."""

from orggraph.ledger.appending import new_reading_entries
from orggraph.ledger.counting import count_entries
from orggraph.ledger.lines import ledger_digest, ledger_lines, parse_lines
from orggraph.ledger.retractions import Retractions, retract
from orggraph.ledger.targets import Target, find_target
from orggraph.ledger.verification import verify_entries

__all__ = [
    "Retractions", "Target", "count_entries", "find_target", "ledger_digest", "ledger_lines", "new_reading_entries", "parse_lines",
    "retract", "verify_entries",
]
