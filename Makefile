# One front door. Everything sets itself up first; see packaging/dev.py.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.PHONY: help setup demo test test-long check bench package clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup: ## system libraries, virtual environment with pinned packages, translations
	@$(PYTHON) packaging/dev.py setup

demo: setup ## a coalition server on loopback and the program on a made-up caseload
	@$(RUN) packaging/dev.py demo

test: setup ## every fast test: real SQLCipher, PostgreSQL, HTTP, PDFs, windows
	@QT_QPA_PLATFORM=offscreen $(RUN) -m pytest -n 2 --dist loadfile -m "not long"

test-long: setup ## the long proofs: kills, soak, gaps
	@QT_QPA_PLATFORM=offscreen $(RUN) -m pytest -m long --timeout 3600

check: setup ## ruff, mypy, architecture, translations
	@$(RUN) packaging/dev.py check

bench: setup ## the budgets, each beside its reference (MTW_BENCH_FULL=1: up to a million records)
	@QT_QPA_PLATFORM=offscreen $(RUN) -m tests.benchmarks

package: setup ## a wheel and a source archive in build/dist
	@$(RUN) packaging/dev.py package

clean: ## forget everything that was built
	rm -rf build .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
