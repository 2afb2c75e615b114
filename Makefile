# Two commands do all the set-up: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
PYTHON ?= $(shell scripts/find-python)
VENV := .venv
BIN := $(VENV)/bin
STORE ?= orggraph.db

.PHONY: help setup demo test lint golden docs bench clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

$(VENV)/.installed: pyproject.toml scripts/set-up
	@scripts/set-up "$(PYTHON)" "$(VENV)"
	@touch $@

setup: $(VENV)/.installed ## virtual environment with everything in it

demo: setup ## read seeds/ into a fresh embedded store and ask it
	@scripts/demo "$(BIN)"

test: setup lint ## everything: lint, types, contracts, tests, documentation
	$(BIN)/pytest -q -n 2 --dist worksteal

lint: setup ## ruff, mypy, import contracts
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: setup ## write the expected claims, facts and answers anew; review them as a diff
	$(BIN)/python -m tests.golden.write

docs: setup ## write the generated pages of docs/ anew (CLI reference, rules)
	$(BIN)/python scripts/write-docs

bench: setup ## projection and questions at several sizes; results in docs/benchmarks.json and .svg
	$(BIN)/python -m tests.benchmarks.run

clean: ## remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .import_linter_cache .hypothesis
