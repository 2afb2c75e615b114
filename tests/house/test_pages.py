"""The generated pages of docs/ say what the program says."""

from pathlib import Path

import pytest
from tests.house.pages import PAGES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_what_make_docs_writes(name):
    assert (DOCS / name).read_text("utf-8") == PAGES[name](), "run `make docs` and review the diff"
