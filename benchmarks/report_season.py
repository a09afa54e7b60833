"""The report's words and rows on simulated days."""

from __future__ import annotations

from typing import Any

HEAD = ["days", "wishes a day", "CPU ms a day", "with all routes looked at, CPU ms"]


def rows(data: dict[str, Any]) -> list[list[Any]]:
    """One row for each way people and roads behave."""
    return [
        [
            name,
            one["requests_per_day"],
            one["cpu_ms_per_day"],
            one["cpu_ms_per_day_when_all_routes_are_looked_at"],
        ]
        for name, one in data["one_process"].items()
    ]


def season(data: dict[str, Any]) -> str:
    """How long the whole season took."""
    one = data["season"]
    return (
        f"{len(one['scenarios'])} scenarios of {one['days']} days in {one['draws']} draws are "
        f"{one['scenario_days']:,} days with {one['requests']:,} wishes: {one['seconds']} s on "
        f"{one['processes']} processes beside what else ran, "
        f"{one['scenario_days_per_second']} days a second; {one['scenario_days_per_second_by_cpu_time']} by CPU time.\n"
    )
