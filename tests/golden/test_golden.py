"""The seeds are read, projected and answered as reviewed; `make golden` writes the expectations anew."""

from tests.golden.write import HERE, expected


def test_claims_facts_and_answers_of_the_seeds_are_as_reviewed():
    found = dict(expected())
    written = {str(path.relative_to(HERE)) for folder in ("claims", "answers") for path in (HERE / folder).glob("*.txt")} | {"facts.txt"}
    assert written == set(found), "seeds or questions came or went: run `make golden` and review the diff"
    differing = [name for name, content in found.items() if (HERE / name).read_text("utf-8") != content]
    assert not differing, f"run `make golden` and review the diff of {differing}"
