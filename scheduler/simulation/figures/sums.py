"""The figures of many days from their tallies."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.simulation.figures.group import groups_of, unfairness
from scheduler.simulation.figures.rates import Rates, rated
from scheduler.simulation.figures.tally import DayTally, together
from scheduler.simulation.figures.values import mean, percentile, ratio


def figures(tallies: Sequence[DayTally], rates: Rates) -> dict[str, float | None]:
    """Every measure of these days as if they were one; None where there is nothing to make it of."""
    all_days = together(tallies)
    hours = sum(all_days.worked.values()) / 3600
    cost = _cost(all_days, rates)
    return {
        "asked": all_days.asked,
        "accepted": all_days.accepted,
        "acceptance": ratio(all_days.accepted, all_days.asked),
        "completed": all_days.completed,
        "no_shows": all_days.no_shows,
        **_spread("wait", all_days.waits),
        **_spread("detour", all_days.detours),
        "promises_kept": ratio(all_days.kept, all_days.completed + all_days.left),
        "riders_per_vehicle_hour": ratio(all_days.riders, hours),
        "vehicle_km": sum(all_days.metres.values()) / 1000,
        "seat_km": all_days.seat_metres / 1000,
        "empty_share": ratio(sum(all_days.empty_metres.values()), sum(all_days.metres.values())),
        "vehicle_hours": hours,
        "cost": cost,
        "cost_per_trip": ratio(cost, all_days.completed),
        "co2_kg": rated(rates.co2_per_km, _kilometres(all_days)),
        "pooled_share": ratio(all_days.pooled, all_days.riders),
        **{f"fairness_{kind}": unfairness(all_days.groups.get(kind, {})) for kind in ("area", "age", "wheelchair")},
    }


def groups(tallies: Sequence[DayTally]) -> dict[str, dict[str, dict[str, float | None]]]:
    """What each group asked for and got: by "area", "age" and "wheelchair", then by the group's name."""
    return groups_of(together(tallies).groups)


def refused_per_day(tallies: Sequence[DayTally]) -> dict[str, float]:
    """Refusals of a mean day by reason."""
    all_days = together(tallies)
    return {reason: count / all_days.days for reason, count in all_days.refused.items()}


def _spread(name: str, values: Sequence[float]) -> dict[str, float | None]:
    return {
        f"{name}_mean": mean(values),
        f"{name}_p50": percentile(values, 50),
        f"{name}_p90": percentile(values, 90),
        f"{name}_worst": max(values, default=None),
    }


def _cost(days: DayTally, rates: Rates) -> float:
    hours = {name: seconds / 3600 for name, seconds in days.worked.items()}
    by_distance, by_time = rated(rates.per_km, _kilometres(days)), rated(rates.per_hour, hours)
    return by_distance + by_time + rated(rates.per_day, days.out)


def _kilometres(days: DayTally) -> dict[str, float]:
    return {name: metres / 1000 for name, metres in days.metres.items()}
