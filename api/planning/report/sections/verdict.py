"""The answer in plain sentences, the most important first."""

from __future__ import annotations

from api.planning.report.blocks import Block, Bullets, Section, Subheading, Table, Text
from api.planning.report.measures import MEASURES
from api.planning.report.numbers import scale
from api.planning.report.reading import Comparison, Difference, Outcome
from api.planning.report.sentences import hidden_size, is_real, is_unsure, verdict_sentence
from api.planning.report.words import listed, quoted, say, sentence
from api.town.parts import Words

TITLE = Words("答え", "The answer")
BASE = Words(
    "{}では、希望100件のうち{}が引き受けられ、待ち時間は平均{}、費用は運行1日に{}です。",
    "With {}, {} of 100 wishes are accepted, riders wait {} on average, and a service day costs {}.",
)
NOT_SEEN = Words(
    "次の数値では差が見られませんでした。添えた大きさより小さな差は、隠れているかもしれません: {}",
    "No difference was seen in the following figures; one smaller than the size beside each could hide in this: {}",
)
WALK = Words(
    "{}では、停留所までと停留所からを合わせて平均{}歩きます。いちばん長い人は{}です。",
    "With {}, riders walk {} to the stop and from it on average, and {} at most.",
)
ONE_SIZE = Words("{} {}", "{} {}")
THE_SAME = Words("どの試行でも同じだった数値: {}", "The same in every draw: {}")
SUMMARY = Words("シナリオの一覧（平均）", "The scenarios at a glance (means)")
SCENARIO = Words("シナリオ", "Scenario")
LEADING = "acceptance"
IN_SUMMARY = ("acceptance", "wait_mean", "promises_kept", "cost", "cost_per_trip")


def verdict(comparison: Comparison) -> Section:
    """What the base brings, and what each scenario does to it."""
    language = comparison.language
    blocks: list[Block] = [Text(_base(comparison), "plain" if comparison.others else "lead")]
    blocks += _walks(comparison.base)
    for other in comparison.others:
        if len(comparison.others) > 1:
            blocks.append(Subheading(other.name))
        blocks += _of_scenario(comparison, other)
    if len(comparison.others) > 1:
        blocks.append(_summary(comparison))
    return Section(say(TITLE, language), blocks)


def _base(comparison: Comparison) -> str:
    language, base, facts = comparison.language, comparison.base, []
    for measure, unit in (("acceptance", "of_100"), ("wait_mean", "minutes"), ("cost", "money")):
        figure = base.figure(measure)
        size = scale(unit, language, figure, long=True, currency=comparison.currency)  # type: ignore[arg-type]
        facts.append(size.say(figure.mean))
    return say(BASE, language, quoted(base.name, language), *facts)


def _of_scenario(comparison: Comparison, other: Outcome) -> list[Block]:
    language, currency = comparison.language, comparison.currency
    found = _differences(comparison, other)
    if comparison.base.is_repeated:  # without an interval all the same: too few wishes, or the worst of one draw
        found = {name: one for name, one in found.items() if one.figure.low is not None}
    blocks: list[Block] = []
    if LEADING in found:
        words = verdict_sentence(LEADING, found.pop(LEADING), language, currency)
        blocks.append(Text(_with(quoted(other.name, language), words, language), "lead"))
    blocks += _walks(other)
    sure = {name: one for name, one in found.items() if is_real(one) or one.figure.low is None}
    told = sure | {name: one for name, one in found.items() if is_unsure(one)}
    if told:
        blocks.append(Bullets([verdict_sentence(name, one, language, currency) for name, one in told.items()]))
    same = [name for name, one in found.items() if one.figure == (0, 0, 0)]
    quiet = [
        say(ONE_SIZE, language, say(MEASURES[name].label, language), hidden_size(name, one, language, currency))
        for name, one in found.items()
        if name not in told and name not in same
    ]
    if quiet:
        blocks.append(Text(sentence(say(NOT_SEEN, language, listed(quiet, language)), language), "small"))
    if same:
        labels = listed([say(MEASURES[name].label, language) for name in same], language)
        blocks.append(Text(sentence(say(THE_SAME, language, labels), language), "small"))
    return blocks


def _walks(outcome: Outcome) -> list[Block]:
    language = outcome.language
    if outcome.walks is None or outcome.walks[0].mean is None:
        return []
    mean, worst = (scale("minutes", language, [one.mean], long=True).say(one.mean) for one in outcome.walks)
    return [Text(say(WALK, language, quoted(outcome.name, language), mean, worst))]


def _with(name: str, words: str, language: str) -> str:
    return f"{name}では、{words}" if language == "ja" else f"With {name}: {words}"


def _differences(comparison: Comparison, other: Outcome) -> dict[str, Difference]:
    """Those that have a sentence, in the order of the measures."""
    found = {name: comparison.difference(other, name) for name, one in MEASURES.items() if one.more is not None}
    return {name: one for name, one in found.items() if one is not None}


def _summary(comparison: Comparison) -> Table:
    language, rows = comparison.language, []
    for outcome in comparison.all:
        cells = [outcome.name]
        for measure in IN_SUMMARY:
            means = [one.figure(measure).mean for one in comparison.all]
            size = scale(MEASURES[measure].unit, language, means, currency=comparison.currency)
            cells.append(size.say(outcome.figure(measure).mean))
        rows.append(cells)
    head = [say(SCENARIO, language), *(say(MEASURES[measure].label, language) for measure in IN_SUMMARY)]
    return Table(say(SUMMARY, language), head, rows, (0.2, 0.16, 0.16, 0.16, 0.16, 0.16))
