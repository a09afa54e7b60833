"""Point 6: offers and bookings under load, with the generator on the same machine, and all tablets at eight o'clock."""

from __future__ import annotations

from typing import Any

from benchmarks.load import Sizes
from benchmarks.load import measure as measure_load
from tests.trust.point import SHORT, Figures, Point, Size, main, progress

POINT = Point(6, "Load: bookings a second, and every tablet at eight o'clock")

SIZES = {
    "long": Sizes(),
    "short": Sizes(seconds=2, vehicles=8, tablets=60, sqlite_rate=10, every_part=False),
}


def measure(size: Size) -> Figures:
    """Runs the benchmark and holds it against the marks. The short form loses nothing, however slow the machine is."""
    progress("load: a row, SQLite, PostgreSQL with two processes, the burst")
    run = measure_load(SIZES[size.value])
    found = Figures(run)
    for name in ("sqlite", "postgresql", "burst"):
        if name in run:
            _whole(found, name, run[name])
    burst = run["burst"]
    served = f"{burst['finished']} of {burst['tablets']}, told to wait {burst['told to wait']} times"
    found.mark("burst: every tablet is served", served, "all, no error", burst["finished"] == burst["tablets"])
    if size is not SHORT:
        _quick(found, run)
    return found


def _whole(found: Figures, name: str, run: dict[str, Any]) -> None:
    """Nothing that was acknowledged is lost, doubled or otherwise than it was said; no call failed."""
    wrong = {kind: run[kind] for kind in ("lost", "doubled", "cancelled and not so", "never acknowledged")}
    phases = [run] if "errors" in run else [run["at a rate"], run["as many as come"]]
    phases += [run["before"]] if "before" in run else []
    errors = {error: count for phase in phases for error, count in phase["errors"].items()}
    figure = f"{run['acknowledged']} acknowledged, {wrong}, errors {errors}"
    met = run["acknowledged"] > 0 and not any(wrong.values()) and not errors
    found.mark(f"{name}: nothing lost", figure, "0 lost, 0 doubled, no error", met)


def _quick(found: Figures, run: dict[str, Any]) -> None:
    rate = run["sqlite"]["at a rate"]
    bookings, late = rate["bookings a second"], rate["every call, ms"]["p99"]
    figure = f"{bookings}/s, p99 {late} ms"
    found.mark("sqlite: one process", figure, "60/s, p99 < 150 ms", bookings >= 60 and late < 150)
    both = max(run["postgresql"][name]["bookings a second"] for name in ("at a rate", "as many as come"))
    found.mark("postgresql: two processes", f"{both}/s", "100/s", both >= 100)
    for name, mark in found.marks.items():
        if not mark.met:
            found.falls_short.append(f"{name}: {mark.figure} instead of {mark.mark}")


if __name__ == "__main__":
    main(POINT, measure)
