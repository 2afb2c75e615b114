"""judge, review and find as users run them: at the keyboard, by script, and taken back."""

import json
import sys
from pathlib import Path

import pexpect
import pytest
from tests.cli.conftest import ORGGRAPH, Shell

LATER = """\
---
title: 云帆科技任命
publisher: 某某网
company: 云帆科技
published: 2024-06-01
---
任命Xu Li'an为海外产品部负责人。Leonxu向林美琪汇报。

任命林美祺为支付产品部负责人。
"""
MORE = """\
---
title: Yunfan names a head
publisher: Example Wire
company: 云帆科技
published: 2024-07-01
---
Meiqi Lin has been named president of the Overseas Group.
"""


@pytest.fixture
def ready(shell: Shell) -> Shell:
    shell.ingest_letter()
    shell.write("later.txt", LATER)
    shell.write("more.txt", MORE)
    assert shell.run("ingest", "later.txt", "more.txt").code == 0
    return shell


def _queue(shell: Shell) -> list[dict]:
    return json.loads(shell.run("review", "--json").out)["cases"]


def _digest(shell: Shell) -> str:
    return json.loads(shell.run("digest", "--json").out)["digest"]


def test_the_queue_names_both_sides_their_words_and_the_reasons(ready: Shell) -> None:
    [case] = [case for case in _queue(ready) if {case["left"]["name"], case["right"]["name"]} == {"林美琪", "Meiqi Lin"}]
    assert 0.3 < case["score"] < 0.6
    assert case["reasons"] == ["Meiqi Lin is the pinyin of 林美琪 (one of 2)"]
    for side in (case["left"], case["right"]):
        assert side["said"][0]["quote"]
        assert side["company"] == "云帆科技"
    assert json.loads(ready.run("review", "--json", "--company", "别家").out)["cases"] == []


def test_judging_joins_and_undo_gives_the_digest_back(ready: Shell) -> None:
    before = _digest(ready)
    done = ready.run("judge", "林美琪", "Meiqi Lin", "same", "--reason", "same person", "--by", "me", "--json")
    assert done.code == 0, done.err
    told = json.loads(done.out)
    assert told["schema"] == "orggraph/judge/1"
    assert told["are_one"] is True
    assert _digest(ready) != before
    assert json.loads(ready.run("find", "Meiqi Lin", "--json").out)["found"][0]["name"] == "林美琪"
    assert ready.run("judge", told["left"], told["right"], "undo").code == 0
    assert _digest(ready) == before


def test_what_is_judged_different_leaves_the_queue(ready: Shell) -> None:
    left = len(_queue(ready))
    assert ready.run("judge", "林美琪", "Meiqi Lin", "different").code == 0
    assert len(_queue(ready)) == left - 1
    assert ready.run("judge", "林美琪", "Meiqi Lin", "same").code == 0
    refused = ready.run("judge", "林美琪", "谁也不是", "same")
    assert refused.code == 4
    assert "orggraph find" in refused.err
    assert ready.run("judge", "林美琪", "内容平台部", "same").code == 2


def test_keys_from_a_script_judge_skip_and_undo(ready: Shell) -> None:
    before, cases = _digest(ready), len(_queue(ready))
    done = ready.run("review", stdin=b"s\nu\nk\nq\n")
    assert done.code == 0, done.err
    assert "0 judged" in done.out
    assert (_digest(ready), len(_queue(ready))) == (before, cases)
    assert "1 judged" in ready.run("review", stdin=b"d\n").out
    assert len(_queue(ready)) == cases - 1


def test_review_at_a_terminal_takes_single_keys(ready: Shell) -> None:
    environment = {"PATH": str(Path(sys.executable).parent), "HOME": str(ready.folder), "LANG": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1"}
    child = pexpect.spawn(ORGGRAPH, ["review"], cwd=str(ready.folder), env=environment, encoding="utf-8", timeout=60, dimensions=(50, 200))
    child.expect("s same")
    child.send("d")
    child.expect(["s same", "judged"])
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_an_empty_queue_says_so(shell: Shell) -> None:
    shell.ingest_letter()
    done = shell.run("review")
    assert (done.code, done.out.strip()) == (0, "Nothing to review.")


@pytest.mark.parametrize("asked", ["林美琪", "林美琪 ", "Maggielin", "maggie lin", "Lin Meiqi", "meiqi lin", "linmeiqi"])
def test_a_person_is_found_by_any_variant(shell: Shell, asked: str) -> None:
    shell.ingest_letter()
    found = json.loads(shell.run("find", asked, "--json").out)["found"]
    assert "林美琪" in {thing["name"] for thing in found}


def test_a_department_is_found_by_the_other_script_by_pinyin_and_by_a_listed_name(shell: Shell) -> None:
    shell.ingest_letter()
    shell.write("names.toml", '[[department]]\ncompany = "云帆科技"\nname = "星河事业群"\naliases = ["XHG"]\nsource = "a test"\n')
    for words, by in ((("星河事業羣",), "name"), (("xinghe",), "pinyin"), (("XHG", "--gazetteer", "names.toml"), "listed")):
        found = json.loads(shell.run("find", *words, "--json").out)["found"]
        assert [(thing["name"], thing["by"]) for thing in found] == [("星河事业群", by)]
    assert shell.run("find", "zzz").code == 4
