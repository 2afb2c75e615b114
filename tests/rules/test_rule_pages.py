"""The pages of rules: every text gives exactly the claims in the block below it.

A page is tests/rules/<language>/<event>.md. A `text` block may carry a header (`text kind=press published=2025-05-14`); the
`claims` block below it holds one line a claim: the type, the roles, and what is not usual (status, effective, flags).
"""

import re
from pathlib import Path

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Reading
from orggraph.core.events import event_content
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement
from orggraph.extraction.language import load_rows

PAGES = sorted(Path(__file__).parent.glob("??/*.md"))
LANGUAGES = sorted({page.parent.name for page in PAGES})
BLOCK = re.compile(r"^## (?P<heading>[^\n]+)\n.*?^```text(?P<header>[^\n]*)\n(?P<text>.*?)^```\n+```claims\n(?P<claims>.*?)^```", re.MULTILINE | re.DOTALL)


def read(text: str, language: str, header: str = "") -> Reading:
    """A reading of a page's text: a letter of 2025-05-14 unless its header says otherwise."""
    given = {"kind": "letter", "published": "2025-05-14", **dict(item.split("=", 1) for item in header.split())}
    company = given.pop("company", None)
    return read_announcement(Announcement.of(text.rstrip("\n"), language, company=company, **given), company, Gazetteer())


def words_of(value: object) -> str:
    """A role's value as a page writes it: names with aliases, lists by +, flags as yes."""
    if isinstance(value, dict):
        return "|".join([value["name"], *value["aliases"]])
    if isinstance(value, list):
        return "+".join(member["name"] for member in value)
    return "yes" if value is True else str(value)


def line_of(claim: Claim) -> str:
    """A claim as one line: `renamed old=甲部 new=乙部 effective=2023-03-01`."""
    parts = [claim.event.type]
    for role, value in event_content(claim.event).items():
        if role == "type" or value is False:
            continue
        parts.append(f"{role}={words_of(value).replace(' ', '_')}")
    usual = [("status", claim.status, "announced"), ("effective", claim.effective, None), ("implied", claim.implied, False)]
    parts += [f"{name}={value}" for name, value, default in usual if value != default]
    return " ".join(parts) + (" correction=yes" if claim.correction else "")


def blocks(page: Path) -> list[re.Match[str]]:
    return list(BLOCK.finditer(page.read_text("utf-8")))


CASES = [
    pytest.param(page.parent.name, block["text"], block["header"], block["claims"], id=f"{page.parent.name}/{page.stem}/{block['heading']}")
    for page in PAGES for block in blocks(page)
]


@pytest.mark.parametrize(("language", "text", "header", "claims"), CASES)
def test_a_text_gives_exactly_the_claims_below_it(language, text, header, claims):
    found = sorted(line_of(claim) for claim in read(text, language, header).claims)
    assert found == sorted(line for line in claims.splitlines() if line.strip())


@pytest.mark.parametrize(("language", "text", "header", "claims"), CASES)
def test_every_quote_stands_where_it_says(language, text, header, claims):
    announcement = text.rstrip("\n")
    reading = read(text, language, header)
    for evidence in (item for claim in reading.claims for item in claim.evidence):
        assert announcement[evidence.start:evidence.end] == evidence.quote != ""
    for unread in reading.unread:
        assert announcement[unread.start:unread.end] == unread.quote != ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_read_and_not_read_on_its_page(language):
    for row in load_rows(language):
        page = Path(__file__).parent / language / f"{row.event}.md"
        rules = [{claim.rule for claim in read(block["text"], language, block["header"]).claims} for block in blocks(page)]
        assert any(row.id in found for found in rules), f"{page} has no text that {row.id} reads"
        assert any(row.id not in found for found in rules), f"{page} has no text that {row.id} leaves alone"


@pytest.mark.parametrize(("language", "row"), [
    pytest.param(language, row, id=row.id) for language in LANGUAGES for row in load_rows(language)
])
def test_a_row_reads_its_examples_and_no_counter_example(language, row):
    assert row.examples
    assert row.counter_examples
    for example in row.examples:
        assert row.id in {claim.rule for claim in read(example, language).claims}, example
    for example in row.counter_examples:
        told = {claim.rule for claim in read(example, language).claims if claim.status != "denied" or row.sets.get("status") == "denied"}
        assert row.id not in told, example


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_file_has_its_page_and_its_headings(language):
    import importlib

    for event in sorted({row.event for row in load_rows(language)}):
        assert (Path(__file__).parent / language / f"{event}.md").exists()
        doc = importlib.import_module(f"orggraph.extraction.rules.{language}.{event}").__doc__ or ""
        for heading in ("What it reads", "Examples", "What it must not read", "Dates"):
            assert f"\n{heading}\n" in doc, f"rules/{language}/{event}.py: {heading}"
