"""What README.md and docs/ show is what runs: every console session is run again and compared."""

import pytest
from tests.house.sessions import PAGES, ROOT, is_run, link_data, matches, run, sessions, steps


@pytest.mark.parametrize("page", PAGES)
def test_every_terminal_session_shown_is_what_runs(page, tmp_path):
    link_data(tmp_path)
    shown = [step for session in sessions(ROOT / page) for step in steps(session)]
    assert shown, f"{page} shows no session"
    for command, expected in shown:
        if not is_run(command):
            continue
        output = run(command, tmp_path)
        assert matches(expected, output), f"$ {command}\n--- shown\n{expected}\n--- runs\n{output}"


def test_a_session_that_says_something_else_is_noticed():
    assert matches("a\n…\nb\n", "a\nx\ny\nb\n")
    assert not matches("a\nb\n", "a\nc\n")


def test_the_readme_names_both_commands_of_the_set_up():
    text = (ROOT / "README.md").read_text("utf-8")
    assert "make demo" in text
    assert "make test" in text


def test_the_readme_shows_a_terminal_session_before_anything_else():
    text = (ROOT / "README.md").read_text("utf-8")
    assert text.index("```console") < text.index("## ")
