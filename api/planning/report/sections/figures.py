"""The figures that decide, with their intervals: drawn for the three that lead, in a table for all."""

from __future__ import annotations

from api.planning.report.blocks import Block, Chart, Section, Table, Text
from api.planning.report.charts.intervals import Row, draw_intervals
from api.planning.report.measures import MEASURES
from api.planning.report.numbers import scale
from api.planning.report.reading import Comparison, Outcome
from api.planning.report.sentences import is_unsure
from api.planning.report.words import ONE_DRAW, TOO_FEW, UNSURE, VERDICTS, listed, quoted, say, with_interval
from api.town.parts import Words

TITLE = Words("決め手となる数値", "The figures that decide")
READING = Words(
    "印は平均、横線はその95%区間です。区間は、試行ごとの偶然でどれだけ動くかを表します。",
    "Marks are means, lines their 95% intervals: how far chance moves them from draw to draw.",
)
CAPTION = Words("{}と{}の数値", "Figures of {} and {}")
ALONE = Words("{}の数値", "Figures of {}")
FIGURE, DIFFERENCE = Words("数値", "Figure"), Words("差", "Difference")
VERDICT = Words("判定", "Verdict")
MEAN = Words("平均と95%区間", "Mean and 95% interval")
ALT = Words("{}: {}", "{}: {}")
DRAWN = ("acceptance", "wait_mean", "cost")


def figures(comparison: Comparison) -> Section:
    """Charts first, then one table for each scenario beside the base."""
    language = comparison.language
    blocks: list[Block] = [Text(say(READING, language), "small")]
    blocks += [_chart(comparison, measure) for measure in DRAWN if _known(comparison, measure)]
    blocks += [_table(comparison, other) for other in comparison.others] or [_alone(comparison)]
    return Section(say(TITLE, language), blocks)


def _known(comparison: Comparison, measure: str) -> bool:
    return any(outcome.figure(measure).mean is not None for outcome in comparison.all)


def _chart(comparison: Comparison, measure: str) -> Chart:
    language, currency = comparison.language, comparison.currency
    rows = [Row(outcome.number, outcome.name, outcome.figure(measure)) for outcome in comparison.all]
    unit = MEASURES[measure].unit
    size = scale(unit, language, [value for row in rows for value in row.figure], currency=currency)
    drawing = draw_intervals(rows, size, ceiling=1.0 if unit == "percent" else None)
    told = [f"{row.name} {with_interval(row.figure, size)}".replace("\n", " (") for row in rows]
    told = [f"{one})" if "(" in one else one for one in told]
    title = say(MEASURES[measure].label, language)
    return Chart(title, say(ALT, language, title, listed(told, language)), drawing)


def _table(comparison: Comparison, other: Outcome) -> Table:
    language, base = comparison.language, comparison.base
    head = [say(FIGURE, language), base.name, other.name, say(DIFFERENCE, language), say(VERDICT, language)]
    rows = [_row(comparison, other, measure) for measure in MEASURES]
    caption = say(CAPTION, language, quoted(base.name, language), quoted(other.name, language))
    return Table(caption, head, rows, (0.27, 0.18, 0.18, 0.2, 0.17), words_from=4)


def _row(comparison: Comparison, other: Outcome, measure: str) -> list[str]:
    language, words = comparison.language, MEASURES[measure]
    sides = [outcome.figure(measure) for outcome in (comparison.base, other)]
    currency = comparison.currency
    size = scale(words.unit, language, [value for side in sides for value in side], currency=currency)
    cells = [say(words.label, language), *(with_interval(side, size) for side in sides)]
    found = comparison.difference(other, measure)
    if found is None or found.figure.mean is None:
        return [*cells, size.say(None), size.say(None)]
    mean, low, high = found.figure.mean, found.figure.low, found.figure.high
    unit = "points" if words.unit == "percent" else words.unit
    apart = scale(unit, language, found.figure, currency=currency)
    if low is None or high is None:
        return [*cells, apart.signed(mean), say(TOO_FEW if comparison.base.is_repeated else ONE_DRAW, language)]
    span = f"\n{apart.span(low, high)}" if apart.signed(low) != apart.signed(high) else ""
    verdict = UNSURE if is_unsure(found) else VERDICTS[found.verdict]
    return [*cells, apart.signed(mean) + span, say(verdict, language)]


def _alone(comparison: Comparison) -> Table:
    language, base = comparison.language, comparison.base
    rows = []
    for measure, words in MEASURES.items():
        figure = base.figure(measure)
        size = scale(words.unit, language, figure, currency=comparison.currency)
        rows.append([say(words.label, language), with_interval(figure, size)])
    caption = say(ALONE, language, quoted(base.name, language))
    return Table(caption, [say(FIGURE, language), say(MEAN, language)], rows, (0.6, 0.4))
