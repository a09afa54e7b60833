"""Whom the service reaches: acceptance and waits by area, by age and with a wheelchair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.planning.report.blocks import Block, Chart, Section, Subheading, Table, Text
from api.planning.report.charts.bars import Bar, Group, draw_bars
from api.planning.report.measures import MEASURES
from api.planning.report.numbers import scale
from api.planning.report.reading import Comparison, Outcome, figure_of
from api.planning.report.words import GROUP_KINDS, group_name, in_order, listed, quoted, say, sentence
from api.town.parts import Words

TITLE = Words("公平さ", "Fairness")
NOTE = Words(
    "同じように扱われているかを、希望が引き受けられた割合と待ち時間で見ます。希望が20件に満たない組は、開きの計算に入れません。",
    "Whether people are treated alike is seen in the share of wishes accepted and in waits. "
    "Groups with fewer than 20 wishes are left out of the gaps.",
)
GAP = Words("{}は{}", "{} {}")
GAPS = Words("引き受けた割合の、最も高い組と最も低い組の開き: {}", "Gap in acceptance, highest to lowest group: {}")
CHART = Words("引き受けた割合（{}別）", "Share of wishes accepted, by {}")
CAPTION = Words("待ち時間の平均（{}別）", "Mean wait, by {}")
ALONE = Words("希望と待ち時間（{}別）", "Wishes and waits, by {}")
ACCEPTED, WAIT = Words("引き受けた希望（1日）", "Accepted a day"), Words("待ち時間の平均", "Mean wait")
ASKED = Words("希望（1日）", "Wishes a day")
KIND_IN_SENTENCE = {
    "area": Words("区域", "area"), "age": Words("年齢", "age"), "wheelchair": Words("車いす", "wheelchair"),
}  # fmt: skip


def fairness(comparison: Comparison) -> Section:
    """For each kind of group a sentence about the gap, a chart and a table."""
    language = comparison.language
    blocks: list[Block] = [Text(say(NOTE, language), "small")]
    for kind in GROUP_KINDS:
        blocks += _of_kind(comparison, kind)
    return Section(say(TITLE, language), blocks)


def _of_kind(comparison: Comparison, kind: str) -> list[Block]:
    language = comparison.language
    names = in_order(kind, {name for outcome in comparison.all for name in outcome.groups(kind)})
    if not names:
        return []
    blocks: list[Block] = [Subheading(say(GROUP_KINDS[kind], language))]
    gaps = [(outcome, outcome.figure(f"fairness_{kind}")) for outcome in comparison.all]
    size = scale(MEASURES[f"fairness_{kind}"].unit, language, [gap.mean for _, gap in gaps], long=True)
    if any(gap.mean is not None for _, gap in gaps):
        told = [size.say(gap.mean) for _, gap in gaps]
        if comparison.others:
            names_of = [quoted(outcome.name, language) for outcome, _ in gaps]
            told = [say(GAP, language, name, one) for name, one in zip(names_of, told, strict=True)]
        blocks.append(Text(sentence(say(GAPS, language, listed(told, language)), language)))
    table = _table(comparison, kind, names) if comparison.others else _alone(comparison, kind, names)
    return [*blocks, *_charts(comparison, kind, names), table]


def _charts(comparison: Comparison, kind: str, names: list[str]) -> list[Block]:
    language = comparison.language
    size = scale("percent", language, [0.0, 1.0])
    groups = []
    for name in names:
        shares = [(one, figure_of(one.groups(kind).get(name, {}).get("acceptance")).mean) for one in comparison.all]
        bars = [Bar(one.number, one.name, share, size.say(share)) for one, share in shares]
        groups.append(Group(group_name(kind, name, comparison.occasion, language), bars))
    title = say(CHART, language, say(KIND_IN_SENTENCE[kind], language))
    told = [f"{group.name}: {listed([f'{bar.name} {bar.said}' for bar in group.bars], language)}" for group in groups]
    return [Chart(title, f"{title}. {'; '.join(told)}", drawing) for drawing in draw_bars(groups, full=1.0)]


def _table(comparison: Comparison, kind: str, names: list[str]) -> Table:
    """Wishes of the base, then the mean wait of every scenario side by side; acceptance is in the chart."""
    language, outcomes = comparison.language, comparison.all
    head = [say(GROUP_KINDS[kind], language), say(ASKED, language), *(outcome.name for outcome in outcomes)]
    asked = {name: comparison.base.a_day(kind, name, "asked") for name in names}
    wishes = scale("trips", language, list(asked.values()))
    waits = [[figure_of(_of(one, kind, name).get("wait_mean")).mean for one in outcomes] for name in names]
    minutes = scale("minutes", language, [wait for row in waits for wait in row])
    rows = [
        [
            group_name(kind, name, comparison.occasion, language),
            wishes.say(asked[name]),
            *(minutes.say(wait) for wait in row),
        ]
        for name, row in zip(names, waits, strict=True)
    ]
    share = 0.62 / len(outcomes)
    caption = say(CAPTION, language, say(KIND_IN_SENTENCE[kind], language))
    return Table(caption, head, rows, (0.24, 0.14, *[share] * len(outcomes)))


def _alone(comparison: Comparison, kind: str, names: list[str]) -> Table:
    """Wishes, what was accepted of them, and the mean wait."""
    language, outcome = comparison.language, comparison.base
    counts = {name: [outcome.a_day(kind, name, key) for key in ("asked", "accepted")] for name in names}
    waits = {name: figure_of(_of(outcome, kind, name).get("wait_mean")).mean for name in names}
    trips = scale("trips", language, [count for pair in counts.values() for count in pair])
    minutes = scale("minutes", language, list(waits.values()))
    rows = [
        [
            group_name(kind, name, comparison.occasion, language),
            *(trips.say(count) for count in counts[name]),
            minutes.say(waits[name]),
        ]
        for name in names
    ]
    head = [say(words, language) for words in (GROUP_KINDS[kind], ASKED, ACCEPTED, WAIT)]
    caption = say(ALONE, language, say(KIND_IN_SENTENCE[kind], language))
    return Table(caption, head, rows, (0.31, 0.23, 0.23, 0.23))


def _of(outcome: Outcome, kind: str, name: str) -> Mapping[str, Any]:
    return outcome.groups(kind).get(name, {})
