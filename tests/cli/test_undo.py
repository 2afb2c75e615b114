"""Undo through the command line: retract, withdraw, take back in, purge, and a changed text at a known path."""

import json

from tests.cli.conftest import LETTER

COPY = LETTER.replace("publisher: 云帆科技", "publisher: 星报").replace("各位同事:", "据悉,云帆科技内部信如下:").replace("03-05", "03-07")


def ask(shell, *words):
    done = shell.run(*words, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def heads(shell, name, on, *more):
    return [head["name"] for head in ask(shell, "who", name, "--on", on, *more)["heads"]]


def digest(shell):
    return ask(shell, "digest")["digest"]


def test_retracting_an_announcement_and_taking_it_back_in_is_the_identity(shell):
    shell.ingest_letter()
    before = digest(shell)
    done = shell.run("retract", "letter.txt", "--reason", "a test")
    assert done.code == 0, done.err
    assert "Retracted: announcement 关于星河事业群组织调整的通知" in done.out
    assert "orggraph retract letter.txt --undo" in done.out
    assert digest(shell) != before
    assert shell.run("who", "直播产品部", "--on", "2024-03-05").code == 4
    assert shell.run("retract", "letter.txt", "--undo").code == 0
    assert digest(shell) == before


def test_ingesting_a_retracted_text_again_takes_it_back_in(shell):
    shell.ingest_letter()
    before = digest(shell)
    shell.run("retract", "letter.txt")
    assert shell.run("ingest", "letter.txt").code == 0
    assert digest(shell) == before


def test_retracting_one_of_two_sources_leaves_what_the_other_says(shell):
    shell.ingest_letter()
    shell.write("copy.txt", COPY)
    assert shell.run("ingest", "copy.txt").code == 0
    shell.run("retract", "letter.txt")
    assert heads(shell, "直播产品部", "2024-03-07") == ["许立安"]
    assert heads(shell, "直播产品部", "2024-03-06") == []


def test_withdrawing_ends_what_rested_on_it_alone_in_known_time(shell):
    shell.ingest_letter()
    assert shell.run("retract", "letter.txt", "--withdrawn", "2024-04-01").code == 0
    assert heads(shell, "直播产品部", "2024-03-06", "--known", "2024-03-31") == ["许立安"]
    assert heads(shell, "直播产品部", "2024-03-06", "--known", "2024-04-01") == []


def test_a_single_claim_can_be_marked_wrong(shell):
    shell.ingest_letter()
    fact = ask(shell, "who", "内容平台部", "--on", "2024-03-05")["heads"][0]["fact"]
    claim = ask(shell, "why", fact)["facts"][0]["claims"][0]["claim"]
    assert shell.run("retract", claim[:12]).code == 0
    assert heads(shell, "内容平台部", "2024-03-05") == []
    assert heads(shell, "直播产品部", "2024-03-05") == ["许立安"]


def test_a_changed_text_at_a_known_path_supersedes_its_older_self(shell):
    shell.ingest_letter()
    before = digest(shell)
    shell.write("letter.txt", LETTER.replace("Ivyhe(何晴)", "Janewu(吴静)"))
    assert shell.run("ingest", "letter.txt").code == 0
    assert heads(shell, "内容平台部", "2024-03-05") == ["吴静"]
    shell.write("letter.txt", LETTER)
    assert shell.run("ingest", "letter.txt").code == 0
    assert heads(shell, "内容平台部", "2024-03-05") == ["何晴"]
    assert digest(shell) == before


def test_a_purged_announcement_leaves_no_byte_and_all_else_still_verifies(shell):
    shell.ingest_letter()
    shell.write("copy.txt", COPY.replace("Ivyhe(何晴)", "Janewu(吴静)"))
    shell.run("ingest", "copy.txt")
    before = ask(shell, "digest")
    assert shell.run("purge", "letter.txt", "--yes").code == 0
    held = b"".join(path.read_bytes() for path in sorted(shell.folder.glob("orggraph.db*")))
    for gone in ("何晴", "Ivyhe", "各位同事", "letter.txt"):
        assert gone.encode() not in held, gone
    assert "吴静".encode() in held
    view = ask(shell, "verify")
    assert view["failed"] == []
    assert ask(shell, "digest")["entries"] == before["entries"] + 1
    done = shell.run("ingest", "letter.txt")
    assert done.code == 1
    assert "was purged" in done.err
    assert shell.run("purge", "letter.txt", "--yes").code == 4


def test_what_nobody_recorded_cannot_be_retracted(shell):
    shell.ingest_letter()
    done = shell.run("retract", "nothing.txt")
    assert (done.code, "The ledger holds nothing called 'nothing.txt'" in done.err) == (4, True)
