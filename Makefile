# Two commands do all the set-up: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
PYTHON ?= $(shell scripts/find-python)
VENV := .venv
BIN := $(VENV)/bin
STORE ?= orggraph.db

.PHONY: help setup demo test lint golden docs quality bench clean neo4j neo4j-stop test-neo4j-newest

help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /  make \1\t/' | expand -t 28

$(VENV)/.installed: pyproject.toml scripts/set-up
	@scripts/set-up "$(PYTHON)" "$(VENV)"
	@touch $@

setup: $(VENV)/.installed ## virtual environment with everything in it

demo: setup ## read seeds/ into a fresh embedded store and ask it
	@scripts/demo "$(BIN)"

test: setup lint ## everything: lint, types, contracts, tests, documentation
	$(BIN)/pytest -q -n 2 --dist worksteal
	@scripts/test-neo4j-newest $(BIN)

neo4j: ## start a Neo4j server without Docker (Bolt 7687, Browser 7474, data in .neo4j/home)
	@$(PYTHON) tools/neo4j_server/server.py start

neo4j-stop: ## stop it; its data stay
	@$(PYTHON) tools/neo4j_server/server.py stop

test-neo4j-newest: setup ## the store and the queries on the newest Neo4j, where a JDK for it is there already
	@scripts/test-neo4j-newest $(BIN)

lint: setup ## ruff, mypy, import contracts
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: setup ## write the expected claims, facts and answers anew; review them as a diff
	$(BIN)/python -m tests.golden.write

docs: setup ## write the generated pages of docs/ anew (CLI reference, rules, quality)
	$(BIN)/python scripts/write-docs

quality: setup ## how well the gold is read, by type and kind, with causes; ARGUMENTS="--each --set NAME"
	$(BIN)/python -m tests.quality.run $(ARGUMENTS)

bench: setup ## measure: projection and questions at several sizes, Neo4j; results in docs/
	$(BIN)/python -m tests.benchmarks.run
	$(BIN)/python -m tests.bench.neo4j_load --write

clean: ## remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .import_linter_cache .hypothesis
