"""`python -m tests.trust.document`: puts the newest figures of `make trust` into docs/trust.md, below its own words."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "trust.md"
RESULTS = ROOT / "benchmarks" / "results"
LINE = "<!-- what follows is written by python -m tests.trust.document -->"


def main() -> int:
    """Exit status 1 when nothing was ever measured."""
    found = sorted(RESULTS.glob("trust-*.json"))
    if not found:
        print("no figures yet: run make trust", file=sys.stderr)
        return 1
    words, _, _ = PAGE.read_text(encoding="utf-8").partition(LINE)
    PAGE.write_text(f"{words.rstrip()}\n\n{LINE}\n\n{written(json.loads(found[-1].read_text()))}", encoding="utf-8")
    return 0


def written(run: dict[str, Any]) -> str:
    """A run's figures, point by point, with what falls short."""
    where = f"{run['at']}, commit {run['commit']}, {run['machine']}"
    head = f"## The figures\n\n{where}; {run['seconds'] // 60} minutes in all.\n"
    return "\n".join([head, *(_point(point) for point in run["points"])])


def _point(point: dict[str, Any]) -> str:
    parts = [f"### {point.get('point', '?')}. {point.get('title', 'no figures')}\n"]
    if point.get("marks"):
        parts.append("| | figure | mark | |\n| --- | --- | --- | --- |")
        parts += [_row(name, mark) for name, mark in point["marks"].items()]
        parts.append("")
    if point.get("figures"):
        parts += ["Also measured: " + "; ".join(f"{k} {_plain(v)}" for k, v in point["figures"].items()) + ".", ""]
    parts += [f"- Falls short: {sentence}" for sentence in point.get("falls_short", [])]
    return "\n".join(parts).rstrip() + "\n"


def _row(name: str, mark: dict[str, Any]) -> str:
    return f"| {name} | {_plain(mark['figure'])} | {mark['mark']} | {'met' if mark['met'] else '**missed**'} |"


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(one)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(_plain(one) for one in value)
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1 else f"{value:,.1f}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


if __name__ == "__main__":
    sys.exit(main())
