# One word per habit. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000
PAPER ?= letter
# Most tests wait for a browser, so three at a time keep two processors busy; each takes some memory, hence no more than 8.
WORKERS ?= $(shell n=$$(getconf _NPROCESSORS_ONLN || echo 2); echo $$(( n < 7 ? n + 1 : 8 )))
# Hosted machines stall at times. A test that fails there is asked once more, and the summary names it ("RERUN").
RERUNS := $(if $(CI),--reruns 1 -raR)
BIN := .venv/bin
# Material prints an announcement about its successor on every build; docs/contribute/decisions.md says what we think of it.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# An environment that was moved with its folder does not run, whatever its stamp says; scripts/install makes it anew.
$(foreach e,.venv .venv-canary,$(if $(wildcard $(e)/bin/pip),$(shell grep -qsF "$(CURDIR)/$(e)/" $(e)/bin/pip || rm -f $(e)/*.stamp)))

.PHONY: help site pdf serve check plain links-external test sweep bench-plan bench-charts bench-drivers bench-pdf bench-search bench-lighthouse test-unit test-pdf canary schemas lint format lock clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | awk -F'\t' '{printf "  make %-14s %s\n", $$1, $$2}'

site: .venv/site.stamp ## build the site into site/
	$(BIN)/mkdocs build --quiet
	@echo "Built: open it with 'make serve', or put the folder site/ on any web server."

# With the PDFs, if this machine can make them; if not, the edition has none, and says so.
.PHONY: offline
offline: .venv/site.stamp ## pack the offline edition into dist/
	@$(MAKE) --no-print-directory $$($(BIN)/python -c 'import weasyprint' 2>/dev/null && echo pdf || echo site)
	$(BIN)/mkdocs build --quiet -f mkdocs.offline.yml -d build/offline
	$(BIN)/playbook offline

.PHONY: preview
preview: .venv/site.stamp ## put the site into build/preview/, to open with a double click
	$(BIN)/mkdocs build --quiet -f mkdocs.offline.yml -d build/offline
	$(BIN)/playbook offline --site build/none --out build/preview.zip
	@rm -rf build/preview
	@$(BIN)/python -m zipfile -e build/preview.zip build/preview
	@echo "Built: open build/preview/index.html."

pdf: .venv/pdf.stamp ## make the site and accessible PDFs in site/downloads/; PAPER="letter a4" for both sizes
	@scripts/ensure-pango $(BIN)/python
	@$(MAKE) --no-print-directory site
	$(BIN)/playbook pdf $(PAPER:%=--paper %)

serve: .venv/site.stamp ## preview at http://127.0.0.1:8000/, reloads as you edit; PORT=8001 for another port
	$(BIN)/mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

check: .venv/site.stamp ## check the content only; takes seconds
	$(BIN)/playbook check
	@$(BIN)/playbook plain --regressions

plain: .venv/site.stamp ## show how plain the pages are, worst first
	@$(BIN)/playbook plain

links-external: .venv/test.stamp ## ask every source whether it still answers; needs the network
	$(BIN)/playbook links-external

# Publishes nothing: it ends with the command that does. DOWNLOADS=no leaves out what takes minutes.
.PHONY: release rehearse undo
RELEASE = $(BIN)/playbook release "$(EDITION)" $(if $(filter no,$(DOWNLOADS)),--without-downloads,$(PAPER:%=--paper %))
release rehearse undo: .venv/site.stamp
	@test -n "$(EDITION)" || { echo "Name the edition: make $@ EDITION=2026.1" >&2; exit 1; }
	@$(if $(filter no,$(DOWNLOADS))$(filter undo,$@),:,$(MAKE) --no-print-directory .venv/pdf.stamp && scripts/ensure-pango $(BIN)/python)
	@$(RELEASE) $(if $(filter rehearse,$@),--rehearse)$(if $(filter undo,$@),--undo)

release: ## release what is committed as EDITION=2026.1 and print how to publish it; run again if it was interrupted
rehearse: ## the same on a branch of its own, to look at
undo: ## take back EDITION=2026.1, if it was not pushed

test: .venv/test.stamp .venv-canary/canary.stamp ## run every test; takes a few minutes
	scripts/ensure-browser $(BIN)/python
	scripts/ensure-pango $(BIN)/python
	scripts/ensure-judges
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(RERUNS)

sweep: .venv/test.stamp .venv-canary/canary.stamp ## look at every page at every width, and try ten times as many random inputs
	scripts/ensure-browser $(BIN)/python
	CX_TIMES=10 $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "sweep or hypothesis"

bench-plan: .venv/test.stamp ## print how quick the plan is with 1,000 items
	scripts/ensure-browser $(BIN)/python
	$(BIN)/python -m benchmarks.large_plan

bench-charts: .venv/site.stamp ## print what the tables and charts cost a build
	$(BIN)/python -m benchmarks.charts

bench-drivers: .venv/test.stamp ## print how quick the driver analysis is with 20,000 answers
	scripts/ensure-browser $(BIN)/python
	$(BIN)/python -m benchmarks.drivers

bench-pdf: .venv/test.stamp ## print what the whole PDF costs against plain WeasyPrint; needs a built site
	@scripts/ensure-pango $(BIN)/python
	@$(BIN)/python -m benchmarks.pdf

bench-search: .venv/test.stamp ## print how well and how fast search answers, stock Material beside it; needs a built site
	@scripts/ensure-browser $(BIN)/python
	@$(BIN)/python -m benchmarks.search

bench-lighthouse: .venv/test.stamp ## print what Lighthouse says of each kind of page, as on a phone; needs a built site and npm
	@scripts/ensure-browser $(BIN)/python
	@$(BIN)/python -m benchmarks.lighthouse

test-pdf: .venv/test.stamp ## run only the tests of the PDFs
	@scripts/ensure-pango $(BIN)/python
	@scripts/ensure-judges
	$(BIN)/python -m pytest tests/unit/pdf tests/pdf

test-unit: .venv/test.stamp ## run only the fast tests
	$(BIN)/python -m pytest tests/unit

canary: .venv-canary/canary.stamp ## build the same configuration with ProperDocs
	.venv-canary/bin/properdocs build --quiet -f mkdocs.yml -d site-canary

schemas: .venv/site.stamp ## write the JSON Schemas and editor snippets anew
	@$(BIN)/playbook schema --quiet

format: .venv/test.stamp ## format the Python code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/test.stamp ## pin the newest allowed versions
	scripts/lock $(BIN)/python

clean: ## remove everything that make made
	rm -rf .venv .venv-canary .cache site site.building site-canary build dist *.egg-info

.venv/site.stamp: requirements/site.txt pyproject.toml
	scripts/install .venv requirements/site.txt $(PYTHON)
	@touch $@

.venv/pdf.stamp: requirements/pdf.txt pyproject.toml
	scripts/install .venv requirements/pdf.txt $(PYTHON)
	@touch .venv/site.stamp $@

# The test environment holds everything that the others do, so all stamps are true after it.
.venv/test.stamp: requirements/test.txt pyproject.toml
	scripts/install .venv requirements/test.txt $(PYTHON)
	@touch .venv/site.stamp .venv/pdf.stamp $@

.venv-canary/canary.stamp: requirements/canary.txt pyproject.toml
	scripts/install .venv-canary requirements/canary.txt $(PYTHON)
	@touch $@
