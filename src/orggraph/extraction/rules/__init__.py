"""Rules: one folder a language, one file an event type; the folder is the registry and no rule imports another.

A file holds `ROWS`, the pattern rows of one event type, and a docstring with the headings *What it reads*, *Examples*,
*What it must not read* and *Dates*. The page of the same name under tests/rules/ shows what each row reads and what not.
"""
