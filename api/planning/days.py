"""Which service days a scenario is run on."""

from __future__ import annotations

from datetime import date, timedelta

from api.planning.form import DaysChosen
from api.planning.scenario_error import Finding
from scheduler.rules import ServiceRules, lines_of_day

DEFAULT_DAYS = 10
"""So many service days where the scenario does not say."""

_LOOK_AHEAD = 400


def days_of(chosen: DaysChosen, rules: ServiceRules, first: date) -> tuple[list[date], list[Finding]]:
    """The days, and a finding for each that is closed; `first` where the scenario names no first day."""
    if chosen.dates is not None:
        return _dates(chosen, rules)
    start, count = chosen.from_ or first, chosen.service_days or DEFAULT_DAYS
    calendar = (start + timedelta(days=ahead) for ahead in range(_LOOK_AHEAD + 7 * count))
    days = [day for day in calendar if _wanted(chosen, day) and lines_of_day(rules, day)][:count]
    if days:
        return days, []
    field = "days.weekdays" if chosen.weekdays else "days.from"
    return [], [
        Finding(
            field, None, f"{start} から先に、線が走る日がありません", f"no line runs on any such day from {start} on"
        )
    ]


def _dates(chosen: DaysChosen, rules: ServiceRules) -> tuple[list[date], list[Finding]]:
    findings = []
    for number, day in enumerate(chosen.dates or ()):
        if not lines_of_day(rules, day):
            ja, en = f"{day} は運休日です (走る線がありません)", f"{day} is closed: no line runs"
            findings.append(Finding(f"days.dates[{number}]", None, ja, en))
    days = sorted({day for day in chosen.dates or () if _wanted(chosen, day)})
    if not days and not findings:
        findings.append(
            Finding("days.weekdays", None, "その曜日の日がありません", "none of the dates is such a weekday")
        )
    return days, findings


def _wanted(chosen: DaysChosen, day: date) -> bool:
    return chosen.weekdays is None or day.weekday() in chosen.weekdays
