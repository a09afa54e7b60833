"""The real service month by month."""

from __future__ import annotations

from api.planning.report.blocks import Block, Chart, Section, Table
from api.planning.report.charts.bars import Bar, Group, draw_bars
from api.planning.report.measures import MEASURES
from api.planning.report.numbers import Unit, scale, whole
from api.planning.report.service_reading import Service
from api.planning.report.words import listed, say
from api.town.parts import Words

TITLE = Words("月ごとに", "Month by month")
MONTH, DAYS = Words("月", "Month"), Words("運行日", "Service days")
CAPTION = Words("月ごとの数値", "Figures of each month")
COLUMNS: dict[str, Words] = {
    "completed": Words("運んだ予約", "Trips"),
    "acceptance": Words("引受け", "Accepted"),
    "wait_mean": Words("平均の待ち", "Mean wait"),
    "promises_kept": Words("守られた約束", "Promises kept"),
    "cost": Words("費用", "Cost"),
    "cost_per_trip": Words("1件の費用", "Cost per trip"),
}
CHARTS: dict[str, tuple[Words, Unit]] = {
    "completed": (Words("運んだ予約（件）", "Trips carried"), "trips"),
    "cost": (Words("費用", "Cost"), "money"),
}


def months(service: Service) -> Section | None:
    """Bars of trips and cost, then a table; nothing for a single month."""
    if len(service.months) < 2:
        return None
    blocks: list[Block] = []
    for measure, (title, unit) in CHARTS.items():
        blocks += _charts(service, measure, title, unit)
    return Section(say(TITLE, service.language), [*blocks, _table(service)])


def _charts(service: Service, measure: str, title: Words, unit: Unit) -> list[Block]:
    values = [month.total(measure) for month in service.months]
    size = scale(unit, service.language, values, currency=service.currency)
    said = [whole(value or 0) if unit == "trips" else size.say(value) for value in values]
    groups = [
        Group(month.name, [Bar(1, month.name, value, words)])
        for month, value, words in zip(service.months, values, said, strict=True)
    ]
    told = listed([f"{group.name} {words}" for group, words in zip(groups, said, strict=True)], service.language)
    head = say(title, service.language)
    return [Chart(head, f"{head}: {told}", drawing) for drawing in draw_bars(groups)]


def _table(service: Service) -> Table:
    language, rows = service.language, []
    sizes = {
        measure: scale(
            MEASURES[measure].unit, language, [month.total(measure) for month in service.months],
            currency=service.currency,
        )
        for measure in COLUMNS
    }  # fmt: skip
    for month in service.months:
        cells = [sizes[measure].say(month.total(measure)) for measure in COLUMNS]
        cells[0] = whole(month.total("completed") or 0)
        rows.append([month.name, str(month.days), *cells])
    head = [say(words, language) for words in (MONTH, DAYS, *COLUMNS.values())]
    return Table(say(CAPTION, language), head, rows, (0.16, 0.1, 0.12, 0.12, 0.12, 0.14, 0.12, 0.12))
