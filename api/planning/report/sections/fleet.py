"""Service and cost against the number of vehicles, when scenarios differ by it."""

from __future__ import annotations

from api.planning.report.blocks import Block, Chart, Section, Text
from api.planning.report.charts.points import Point, Side, draw_points
from api.planning.report.measures import MEASURES
from api.planning.report.numbers import scale
from api.planning.report.reading import Comparison, Outcome
from api.planning.report.sections.question import changes_of
from api.planning.report.words import listed, say, with_interval
from api.town.parts import Words

TITLE = Words("車両の数との関係", "Against the number of vehicles")
NOTE = Words(
    "縦の線は95%区間です。線で結んだ印は、車両の数だけが違います。",
    "Vertical lines are 95% intervals. Marks joined by a line differ in the number of vehicles alone.",
)
VEHICLES = Words("運行1日に動く車両（台）", "Vehicles on a mean service day")
CHART = Words("{}と車両の数", "{} against the number of vehicles")
TOLD = Words("{}: 車両{}、{}", "{}: {} vehicles, {}")
DRAWN = ("acceptance", "cost")


def fleet(comparison: Comparison) -> Section | None:
    """A chart for each of the figures that fleets are weighed by; nothing when all have the same number."""
    language = comparison.language
    sizes = {outcome.vehicles for outcome in comparison.all}
    if len(sizes) < 2 or None in sizes:
        return None
    blocks: list[Block] = [Text(say(NOTE, language), "small")]
    blocks += [_chart(comparison, measure) for measure in DRAWN]
    return Section(say(TITLE, language), blocks)


def _chart(comparison: Comparison, measure: str) -> Chart:
    language, unit = comparison.language, MEASURES[measure].unit
    found = [(outcome, outcome.vehicles or 0.0, outcome.figure(measure)) for outcome in comparison.all]
    size = scale(unit, language, [value for *_, figure in found for value in figure], currency=comparison.currency)
    counts = scale("vehicles", language, [count for _, count, _ in found])
    label = say(MEASURES[measure].label, language)
    drawing = draw_points(
        [
            Point(count, figure, outcome.name, outcome.number, joined=_of_the_fleet_alone(outcome))
            for outcome, count, figure in found
        ],
        Side(say(VEHICLES, language), counts),
        Side(label, size, ceiling=1.0 if unit == "percent" else None),
    )
    told = [
        say(TOLD, language, outcome.name, counts.say(count), with_interval(figure, size).replace("\n", " "))
        for outcome, count, figure in found
    ]
    title = say(CHART, language, label)
    return Chart(title, f"{title}. {listed(told, language)}", drawing)


def _of_the_fleet_alone(outcome: Outcome) -> bool:
    """Whether a scenario does nothing but add vehicles or take them away; so does one that changes nothing."""
    fields = [str(change.get("field", "")) for change in changes_of(outcome)]
    return all(field.startswith(("fleet.add", "fleet.remove")) for field in fields)
