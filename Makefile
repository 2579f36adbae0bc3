# Each target explains itself: `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest -q -n 2

.DEFAULT_GOAL := help
.PHONY: help setup edition test check conformance bench golden model clean

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-12s %s\n", $$1, $$2 }'

$(VENV)/installed: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "edition needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/developer: $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e . --group dev
	@touch $@

setup: $(VENV)/developer ## Set up .venv with all that developers need

edition: $(VENV)/installed ## Encode the sources, validate the encodings, publish the site
	@$(BIN)/edition build

test: $(VENV)/developer ## Run the tests that need neither Java nor node
	@tests/browser/need-chromium
	$(PYTEST) -m "not java and not node and not conformance"

check: $(VENV)/developer ## Format, lint, types, import contract, all tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST) -n 0 tests/architecture
	@tests/browser/need-chromium
	@$(BIN)/python tests/browser/install.py
	$(PYTEST) -m "not conformance" --cov --cov-report=term:skip-covered --cov-fail-under=95

conformance: $(VENV)/developer ## Compare with peers and corpora (long; needs Java and ../shared)
	$(PYTEST) -m conformance

bench: $(VENV)/developer ## Measure the speed, as ratios to the peers in one run
	@for file in benchmarks/*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

golden: $(VENV)/developer ## Write the golden files anew; read the diff before you commit it
	$(PYTEST) -n 0 -m "not conformance" --update-golden tests

model: $(VENV)/developer ## Train the tagger of published references anew (six minutes of one core)
	$(BIN)/python -m edition.bibliography.training

clean: ## Remove what the targets made, but for the encodings in xml/
	rm -rf $(VENV) site .edition .mypy_cache .pytest_cache .ruff_cache .coverage* build dist
