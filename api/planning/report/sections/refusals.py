"""Why wishes were refused, for one service day."""

from __future__ import annotations

from api.planning.report.blocks import Block, Chart, Section, Text
from api.planning.report.charts.bars import Bar, Group, draw_bars
from api.planning.report.numbers import scale
from api.planning.report.reading import Comparison
from api.planning.report.reasons import reason_name
from api.planning.report.words import listed, say
from api.town.parts import Words

TITLE = Words("断られた希望の理由", "Why wishes were refused")
CHART = Words("運行1日に断られた希望（件）", "Wishes refused a service day")
NONE = Words("断られた希望はありませんでした。", "No wish was refused.")
NOTE = Words(
    "規則による断り（締切や時間の外など）は、車両を増やしても減りません。"
    "減るのは、空きや運べる車両がないための断りと、それにともなう帰りの断りです。",
    "Refusals by a rule (the cut-off, the hours) do not go away with more vehicles; those for want of room or of a "
    "vehicle do, and with them the ways home.",
)


def refusals(comparison: Comparison) -> Section:
    """Bars for each reason, the most frequent first."""
    language, outcomes = comparison.language, comparison.all
    reasons = {reason for outcome in outcomes for reason in outcome.refused}
    most = {reason: max(outcome.refused.get(reason, 0.0) for outcome in outcomes) for reason in reasons}
    ordered = sorted(reasons, key=lambda reason: (-most[reason], reason))
    if not ordered:
        return Section(say(TITLE, language), [Text(say(NONE, language))])
    size = scale("trips", language, list(most.values()))
    groups = [
        Group(
            reason_name(reason, language),
            [Bar(one.number, one.name, one.refused.get(reason, 0.0), size.say(one.refused.get(reason, 0.0)))
             for one in outcomes],
        )
        for reason in ordered
    ]  # fmt: skip
    told = [f"{group.name}: {listed([f'{bar.name} {bar.said}' for bar in group.bars], language)}" for group in groups]
    title, blocks = say(CHART, language), [Text(say(NOTE, language))]
    alt = f"{title}. {'; '.join(told)}"
    charts: list[Block] = [Chart(title, alt, drawing) for drawing in draw_bars(groups)]
    return Section(say(TITLE, language), [*blocks, *charts])
