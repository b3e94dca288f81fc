# Naast: `make run` serves it, `make test` proves it. Neither needs another step first.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run test check format lint types imports articles unit browser lock vectors eval clean

help: ## What can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.run-ready ## Set everything up and serve on http://127.0.0.1:8000
	@exec $(BIN)/naast serve

test: $(VENV)/.test-ready ## Set everything up and run every check and test
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest

check: lint types imports articles ## Format, lint, types, import contracts and articles

lint: $(VENV)/.test-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.test-ready
	$(BIN)/mypy

imports: $(VENV)/.test-ready
	$(BIN)/lint-imports --no-cache

articles: $(VENV)/.test-ready
	$(BIN)/naast check-articles --faults

format: $(VENV)/.test-ready ## Put the code in its usual form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

unit: $(VENV)/.test-ready ## The tests without a browser
	$(BIN)/python -m pytest --ignore=tests/browser

browser: $(VENV)/.test-ready ## The tests in a real browser
	@$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest tests/browser

vectors: $(VENV)/.run-ready ## Renew the vectors that ship with the articles
	$(BIN)/naast vectors

eval: $(VENV)/.test-ready ## Measure every stage on our own sets
	$(BIN)/python -m eval all

lock: $(VENV)/.test-ready ## Resolve the requirements anew (for maintainers)
	$(BIN)/uv pip compile pyproject.toml --universal --no-emit-index-url --no-header --generate-hashes -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra dev -c requirements.lock --universal --no-emit-index-url --no-header --generate-hashes -o requirements-dev.lock

clean: ## Throw the environment and all data of this folder away
	rm -rf $(VENV) .naast .mypy_cache .ruff_cache .pytest_cache

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Naast needs Python 3.11 or newer; '$(PYTHON)' was not found. Install it, or say: make PYTHON=/path/to/python3" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Naast needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Say: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "The environment could not be made. On Debian or Ubuntu: apt install python3-venv" >&2; exit 2; }

$(VENV)/.run-ready: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Naast needs (about two minutes, once) ..."
	@$(PIP) install -qq --require-hashes -r requirements.lock
	@$(PIP) install -qq --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test-ready: requirements-dev.lock $(VENV)/.run-ready | $(VENV)/bin/python
	@echo "Installing what the tests need ..."
	@$(PIP) install -qq --require-hashes -r requirements-dev.lock
	@touch $@
