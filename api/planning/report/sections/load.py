"""The day hour by hour: who boards when, and how full the vehicles are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from api.planning.report.blocks import Block, Chart, Section, Text
from api.planning.report.charts.hours import Line, draw_hours
from api.planning.report.numbers import Unit, scale
from api.planning.report.reading import Outcome, figure_of
from api.planning.report.words import quoted, say
from api.problems.facts import Language
from api.town.parts import Words

TITLE = Words("時間帯ごとの混み具合", "Load by the hour")
BOARDINGS = Words("1時間に乗る人（運行1日の平均）", "People boarding in each hour of a mean service day")
LOAD = Words("車両1台に乗っている人（平均）", "People aboard a vehicle, on average")
BUSIEST = Words(
    "{}でいちばん忙しいのは{}時台で、{}が乗ります。", "With {}, the busiest hour begins at {}:00, when {} board."
)
BUSIEST_ALONE = Words("いちばん忙しいのは{}時台で、{}が乗ります。", "The busiest hour begins at {}:00, when {} board.")
PEAK = Words("{}: 最大は{}時台の{}", "{}: most in the hour from {}:00, {}")


def load(outcomes: Sequence[Outcome], language: Language) -> Section | None:
    """A sentence for each scenario, then boardings and load; nothing without hourly figures."""
    hours = _hours(outcomes)
    if not hours:
        return None
    blocks: list[Block] = []
    for outcome in outcomes:
        by_hour = _by_hour(outcome)
        hour = max(hours, key=lambda one: _value(by_hour, one, "boardings"))
        most = _value(by_hour, hour, "boardings")
        said = scale("riders", language, [most], long=True).say(most)
        if most > 0 and len(outcomes) == 1:
            blocks.append(Text(say(BUSIEST_ALONE, language, hour, said)))
        elif most > 0:
            blocks.append(Text(say(BUSIEST, language, quoted(outcome.name, language), hour, said)))
    blocks.append(_chart(outcomes, hours, "boardings", BOARDINGS, "riders", language))
    blocks.append(_chart(outcomes, hours, "load", LOAD, "riders", language))
    return Section(say(TITLE, language), blocks)


def _chart(
    outcomes: Sequence[Outcome], hours: Sequence[int], key: str, title: Words, unit: Unit, language: Language
) -> Chart:
    lines = [
        Line(one.number, one.name, [_value(_by_hour(one), hour, key) for hour in hours]) for one in outcomes
    ]  # fmt: skip
    size = scale(unit, language, [value for line in lines for value in line.values])
    told = []
    for line in lines:
        peak = max(range(len(hours)), key=lambda place: line.values[place])
        exact = scale(unit, language, [line.values[peak]], long=True).say(line.values[peak])
        told.append(say(PEAK, language, line.name, hours[peak], exact))
    head = say(title, language)
    return Chart(head, f"{head}. {'; '.join(told)}", draw_hours(hours, lines, size))


def _hours(outcomes: Sequence[Outcome]) -> list[int]:
    """From the first to the last hour in which somebody boards or rides."""
    busy = [
        int(row["hour"])
        for outcome in outcomes
        for row in outcome.hourly
        if (figure_of(row.get("boardings")).mean or 0) > 0 or (figure_of(row.get("load")).mean or 0) > 0
    ]
    return list(range(min(busy), max(busy) + 1)) if busy else []


def _by_hour(outcome: Outcome) -> Mapping[int, Mapping[str, Any]]:
    return {int(row["hour"]): row for row in outcome.hourly}


def _value(by_hour: Mapping[int, Mapping[str, Any]], hour: int, key: str) -> float:
    return figure_of(by_hour.get(hour, {}).get(key)).mean or 0.0
