"""The report's tables of the dispatcher's desk: the board in the browser, the plan behind it."""

from __future__ import annotations

from typing import Any


def board(data: dict[str, Any]) -> list[list[Any]]:
    """Rows of (what, count, median, p95, worst), beside a plain page of the same rows."""
    paints = [("first paint", data["first paint, ms"]), ("first paint of the plain page", _painted(data))]
    rows = [[name, len(times), sorted(times)[len(times) // 2], "", max(times)] for name, times in paints]
    for page, found in (("", data["interactions, ms"]), (" on the plain page", data["plain page"])):
        for name, one in found.items():
            if isinstance(one, dict):
                rows.append([name + page, one["count"], one["median"], one["p95"], one["worst"]])
    return rows


def _painted(data: dict[str, Any]) -> list[float]:
    return list(data["plain page"]["painted after, ms"])


def plan(data: dict[str, Any]) -> list[list[Any]]:
    """Rows of (what is read, milliseconds, of the processor)."""
    return [[name, one["wall"], one.get("cpu", "")] for name, one in data["milliseconds"].items()]
