"""Extraction: an Announcement becomes a Reading, deterministically and without a model; a claim names its words and its rule.

The stages are the files: `page` (text and shadow), `zoning`, `mentions/` (names, titles, days), `phrases` (lists, shared
titles), `patterns` (rows over phrases), `frames` (rows that bind in any order, where no other read anything), `clauses` and
`discourse` (a match, and what was left out), `drafts` with `structures`, `posts`, `seats`, `reporting` (matches to events),
`tables`, `status`, `effective`, `reading` (sentence by sentence), `unread`, `told` (claims with evidence); `reader` joins
them on one screen.

A language plugs in with data and two functions; the engine is shared:

- `lexicon/<code>/cues.toml`: cue kinds (the names that patterns use) and their words; `zones.toml`: zone expressions;
  `meanings.toml`: words that the engine itself must understand (pronouns, reasons, bare titles, table columns);
  `conditions.toml`: what opens a condition before or behind a change;
- `mentions/<code>/`: `tag` gives the tokens of each line (kinds UNIT ORG PERSON TITLE DATE PRONOUN WORD COMMA SEMI COLON
  SEP ASIDE and the cue kinds), `group` gathers them into phrases (PEOPLE UNITS ORGS POSTS, else the token's kind);
  `shade`, if given, blanks in the shadow what is no prose (markup, tickers, line breaks that only wrap);
- `rules/<code>/`: one file an event type with its `ROWS`, and one of frames; the folder is the registry;
- one line in `reader.LANGUAGES`.

Captures of rows are roles: `department parent origin` (established), `old new`, `sources more target`, `source targets`,
`department to origin` (moved), `executive posts more at` (appointed, removed), `who to` (reports_to), `department parent`
(part_of), `executive` (holds). What is not captured is carried over by `discourse`.
"""

from orggraph.extraction.reader import read_announcement, reader_version
from orggraph.extraction.rows import parse_row

__all__ = ["parse_row", "read_announcement", "reader_version"]
