# Two commands do everything: `make run` and `make test`. The rest are their steps.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000

.PHONY: run test trust install pages browser lint data lock clean

run: install pages ## the town in demo mode: SQLite, the Kamishihoro data, pages on localhost
	$(BIN)/noriai serve --demo --port $(PORT)

test: install pages browser lint ## every check and every test; says how many ran
	$(BIN)/python -m pytest -n 2 --dist loadfile -rfER --durations=30

trust: install pages browser ## the fifteen points of docs/trust.md in full: up to an hour
	$(BIN)/python -m tests.trust

install: .venv/ready

.venv/ready: pyproject.toml requirements/all.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/all.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/python -m api.warm
	touch .venv/ready

pages: install api/web/dist/ready

api/web/dist/ready: $(shell find api/web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null) \
		$(shell find api/routes api/schemas api/problems -name '*.py')
	sh api/web/build.sh
	touch api/web/dist/ready

browser: install ## Chromium and a Japanese font for the page tests
	@sh tests/pages/find_chromium.sh

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

data: install ## writes both towns of data/ again, the same bytes each time
	$(BIN)/python data/make_kamishihoro.py
	$(BIN)/python data/make_lindach.py

lock: install ## pins every dependency with its hashes
	$(BIN)/python -m pip install --quiet pip-tools
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options -o requirements/all.txt pyproject.toml

clean:
	rm -rf .venv api/web/dist api/web/node_modules var
