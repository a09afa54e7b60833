"""The rooms of the house: imports run downwards, and the engine touches nothing outside itself."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = (
    "compiled", "model", "differences", "rules", "travel", "soundness", "problem", "schedule", "insertion", "optimise",
    "online", "dispatch", "simulation", "warm",
)  # fmt: skip
FORBIDDEN = {
    "api", "fastapi", "sqlalchemy", "httpx", "uvicorn", "socket", "pathlib", "io", "os", "json", "asyncio",
    "subprocess", "tempfile", "datetime.datetime.now", "geopandas",
}  # fmt: skip
CLOCKS = {"time.time", "datetime.now", "datetime.today", "date.today", "datetime.utcnow"}
SCHEDULER = sorted((ROOT / "scheduler").rglob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room(path: Path) -> str:
    return path.relative_to(ROOT / "scheduler").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", SCHEDULER, ids=lambda p: str(p.relative_to(ROOT)))
def test_the_scheduler_imports_downwards_only(path: Path) -> None:
    if room(path) == "__init__":
        return
    for name in imported(path):
        if name.startswith("scheduler."):
            target = name.split(".")[1]
            assert ORDER.index(target) <= ORDER.index(room(path)), f"{path} imports {name}"


@pytest.mark.parametrize("path", SCHEDULER, ids=lambda p: str(p.relative_to(ROOT)))
def test_the_scheduler_knows_no_http_no_sql_no_files_and_no_clock(path: Path) -> None:
    roots = {name.split(".")[0] for name in imported(path)}
    assert not roots & FORBIDDEN
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            assert ast.unparse(node.func) not in CLOCKS | {"open", "print"}


def test_only_the_store_speaks_sql() -> None:
    speaking = ("sqlite3", "psycopg", "alembic", "sqlalchemy.orm", "sqlalchemy.sql", "sqlalchemy.dialects")
    verbs = {f"sqlalchemy.{verb}" for verb in ("select", "insert", "update", "delete", "text", "Table", "Column")}
    offenders = [
        (str(path.relative_to(ROOT)), name)
        for path in sorted((ROOT / "api").rglob("*.py"))
        if "store" not in path.parts and "node_modules" not in path.parts
        for name in imported(path)
        if name.startswith(speaking) or name in verbs
    ]
    assert not offenders


def test_the_rule_has_something_to_look_at() -> None:
    assert len(SCHEDULER) > 20
