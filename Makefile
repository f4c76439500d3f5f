# Two commands do all the set-up: `make run` opens the designer, `make test` runs the checks.

EXAMPLE := resources/examples/lenet5.convas
BIN := .venv/bin

# The user's own python3 if it is new enough and can make an environment, else the oldest that can.
PYTHON ?= $(shell for name in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	if $$name -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo $$name; break; fi; done)

.PHONY: run test quick bench format lock

run: .venv/run.stamp
	$(BIN)/python main.py $(EXAMPLE)

test: .venv/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

# What needs neither a window nor torch.
quick: .venv/test.stamp
	$(BIN)/python -m pytest -m "not gui and not torch"

# Each benchmark prints its ratio to a peer measured in the same run.
bench: .venv/test.stamp .venv/peers.stamp
	@for each in tests/benchmarks/bench_*.py; do \
		echo; echo "$$each"; \
		PYTHONPATH=.venv/peers OMP_WAIT_POLICY=PASSIVE $(BIN)/python -m tests.benchmarks.$$(basename $$each .py) || exit 1; \
	done

format: .venv/test.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Convas needs Python 3.11 or newer with its venv module" \
		"(on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.lock requirements-torch.lock | .venv/bin/python
	$(BIN)/python -m pip install --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -r requirements-torch.lock
	touch $@

.venv/test.stamp: requirements-dev.lock .venv/run.stamp
	$(BIN)/python -m pip install --require-hashes -r requirements-dev.lock
	touch $@

# Apart from the environment: their stubs would hide PySide6's own types. Without them a
# benchmark says so and goes on.
.venv/peers.stamp: requirements-peers.txt | .venv/bin/python
	-$(BIN)/python -m pip install --no-deps --target .venv/peers --upgrade -r requirements-peers.txt
	touch $@

# Pins anew what pyproject.toml allows (needs uv); requirements-torch.lock is written by hand.
lock:
	uv pip compile -q --upgrade pyproject.toml -o requirements.lock
	uv pip compile -q --upgrade --group dev -c requirements.lock -o requirements-dev.lock
