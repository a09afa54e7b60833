"""Pictures of the results, as SVG beside the tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

mpl.rcParams["svg.hashsalt"] = "noriai"  # the same bytes for the same results


def gap_over_time(data: dict[str, Any], path: Path) -> None:
    """Mean gap to the best known cost after each moment, a line for each set of instances."""
    figure = Figure(figsize=(7, 3.5), layout="constrained")
    axes = figure.subplots()
    for letter, colour, marker in (("a", "#0055aa", "o"), ("R", "#cc4400", "s")):
        rows = [row["gap_percent_at"] for row in data["instances"] if row["instance"].startswith(letter)]
        moments = [moment for moment in rows[0] if all(moment in row for row in rows)] if rows else []
        means = [sum(row[moment] for row in rows) / len(rows) for moment in moments]
        label = f"set {letter} ({len(rows)} instances)"
        axes.plot([float(moment) for moment in moments], means, marker=marker, color=colour, label=label)
    axes.set(xscale="log", xlabel="seconds, one thread", ylabel="mean gap to the best known cost, %", ylim=(0, None))
    ticks = [0.5, 1, 2, 5, 10, 20, 60]
    axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None})


def growth(data: dict[str, Any], path: Path) -> None:
    """Median time of an answer against the fleet, both ways of growing."""
    figure = Figure(figsize=(7, 3.5), layout="constrained")
    axes = figure.subplots()
    for name, colour, marker in (("growing city", "#0055aa", "o"), ("denser city", "#cc4400", "s")):
        rows = data[name]["rows"]
        exponent = data[name]["exponent_of_p50_in_vehicles"]
        label = f"{name}: power {exponent:.2f}"
        axes.loglog(
            [r["vehicles"] for r in rows], [r["p50_ms"] for r in rows], marker=marker, color=colour, label=label
        )
    axes.set(xlabel="vehicles, six requests each", ylabel="median time of an answer, ms")
    vehicles = [row["vehicles"] for row in data["growing city"]["rows"]]
    axes.set_xticks(vehicles, [str(number) for number in vehicles])
    times = [0.02, 0.05, 0.1, 0.2, 0.5]
    axes.set_yticks(times, [f"{ms:g}" for ms in times])
    axes.set_ylim(times[0], times[-1])
    axes.minorticks_off()
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
