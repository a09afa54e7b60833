"""The report's table of the service under load."""

from __future__ import annotations

from typing import Any

HEAD = ["what", "bookings/s", "calls/s", "median, ms", "p99, ms", "worst, ms"]


def rows(data: dict[str, Any]) -> list[list[Any]]:
    """A row a run; the first is a service that only writes one row: what is left to gain."""
    found = [_row("one row a call, FastAPI and SQLite alone", data["one row"])]
    for name in ("sqlite", "postgresql"):
        run = data[name]
        processes = "1 process" if run["processes"] == 1 else f"{run['processes']} processes"
        found += [_row(f"{name}, {processes}, {phase}", run[phase]) for phase in ("at a rate", "as many as come")]
    return [*found, _row(f"{data['burst']['tablets']:,} tablets at once", data["burst"])]


def said(data: dict[str, Any]) -> str:
    """What became of it all."""
    burst = data["burst"]
    runs = [data["sqlite"], data["postgresql"], burst]
    booked, lost = sum(run["acknowledged"] for run in runs), sum(run["lost"] + run["doubled"] for run in runs)
    return (
        f"{booked:,} bookings acknowledged, {lost} lost or doubled. Three in ten are cancelled again; rides are spread "
        f"over 60 days and 60 vehicles, so that there is room. Of the tablets {burst['finished']:,} were served within "
        f"{burst['seconds']:g} s, told to wait {burst['told to wait']:,} times. The generator shares the machine."
    )


def _row(name: str, run: dict[str, Any]) -> list[Any]:
    took = run["every call, ms"]
    return [name, run["bookings a second"], run["calls a second"], took["median"], took["p99"], took["worst"]]
