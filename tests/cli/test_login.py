"""How a Neo4j server is named on the command line: user and database by flag or environment, a password never by flag."""

import pytest

from orggraph.stores.neo4j_address import complete_url, parse_address

NOWHERE = "bolt://127.0.0.1:1"


def test_a_password_in_a_flag_is_refused_and_not_repeated(shell):
    done = shell.run("status", "--store", "bolt://ann:secret@127.0.0.1:1")
    assert done.code == 2
    assert "NEO4J_PASSWORD" in done.err
    assert "secret" not in done.err


def test_a_server_that_is_not_there_is_one_sentence(shell):
    done = shell.run("status", "--store", NOWHERE, NEO4J_PASSWORD="secret")
    assert done.code == 1
    assert done.err.startswith("Error: cannot reach a Neo4j server at bolt://")
    assert "make neo4j" in done.err
    assert "secret" not in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("words", "environment", "shown"), [
    (["--user", "ann", "--database", "wxg"], {}, "ann@127.0.0.1:1/wxg"),
    ([], {"NEO4J_USERNAME": "ann", "NEO4J_DATABASE": "wxg"}, "ann@127.0.0.1:1/wxg"),
    (["--user", "bob"], {"NEO4J_USERNAME": "ann"}, "bob@127.0.0.1:1"),
    ([], {}, "127.0.0.1:1"),
])
def test_user_and_database_come_from_flags_or_environment(shell, words, environment, shown):
    done = shell.run(*words, "status", "--store", NOWHERE, **environment)
    assert f"at bolt://{shown}:" in done.err


def test_a_password_file_that_is_missing_is_told(shell):
    done = shell.run("status", "--store", NOWHERE, NEO4J_PASSWORD_FILE=str(shell.folder / "none.txt"))
    assert done.code == 1
    assert "none.txt" in done.err


def test_copy_needs_two_stores(shell):
    assert shell.run("copy", "a.db").code == 2
    shell.ingest_letter()
    assert shell.run("copy", "orggraph.db", "other.db").code == 0
    assert shell.run("digest", "--json").out.replace("orggraph.db", "") == shell.run("digest", "--json", "--store", "other.db").out.replace("other.db", "")


def test_what_a_url_says_itself_holds():
    url = complete_url("neo4j://ann@db/x?policy=eu", user="bob", password="p:/@ß", database="y")
    address = parse_address(url)
    assert (address.uri, address.user, address.password, address.database) == ("neo4j://db?policy=eu", "ann", "p:/@ß", "x")
    assert address.url == "neo4j://ann@db/x?policy=eu"
    assert "p:/@ß" not in repr(address)
