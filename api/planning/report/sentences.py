"""Verdicts in plain sentences: how large a difference is, between what it lies, and whether it is real."""

from __future__ import annotations

from api.planning.report.measures import MEASURES
from api.planning.report.numbers import Scale, scale
from api.planning.report.reading import Difference
from api.planning.report.words import say
from api.problems.facts import Language
from api.town.parts import Words

REAL = Words("{}（{}）。この差は確かです。", "{} (between {}); this difference is real.")
REAL_WITHOUT_INTERVAL = Words("{}。この差は確かです。", "{}; this difference is real.")
TOO_LITTLE = Words(
    "{}。ただし試した日と回数が少なく、偶然かどうかは分かりません。",
    "{}; but too little was run to say whether it is chance.",
)
UNSURE = Words(
    "{}（{}）。ただし、まだ確かとは言えません。試行を増やすと、はっきりするかもしれません。",
    "{} (between {}); but this is not sure yet, and more draws may settle it.",
)
NOT_SEEN = Words(
    "{}に差は見られませんでした。{}より小さな差が隠れているかもしれません。",
    "{}: no difference was seen; a difference smaller than {} could hide in this.",
)
LESS_THAN = Words("{}未満", "less than {}")
THE_SAME = Words("{}は、どの試行でも同じでした。", "{}: the same in every draw.")


def is_real(difference: Difference) -> bool:
    """Whether more than chance was seen."""
    return difference.verdict != "no_difference_seen"


def is_unsure(difference: Difference) -> bool:
    """Whether its interval lies apart from zero, but not far enough for one figure of many to be called real."""
    low, high = difference.figure.low, difference.figure.high
    return not is_real(difference) and low is not None and high is not None and low * high > 0


def verdict_sentence(measure: str, difference: Difference, language: Language, currency: str = "JPY") -> str:
    """What the scenario does to one figure, in one sentence."""
    mean, low, high = difference.figure
    words, size = MEASURES[measure], scale_of(measure, difference, language, currency)
    label = say(words.label, language)
    if mean is None or words.more is None or words.less is None:
        raise ValueError(f"{measure} has no sentence")
    amount = size.size(mean) if size.seen(mean) else say(LESS_THAN, language, size.least)
    said = say(words.more if mean >= 0 else words.less, language, amount)
    if low is None or high is None:
        return say(TOO_LITTLE, language, said)
    between = _between(size, min(abs(low), abs(high)), max(abs(low), abs(high)), language)
    if is_unsure(difference):
        return say(UNSURE, language, said, between)
    if not is_real(difference):
        if low == high == 0:
            return say(THE_SAME, language, label)
        return say(NOT_SEEN, language, label, hidden_size(measure, difference, language, currency))
    if low * high <= 0 or size.size(low) == size.size(high):
        return say(REAL_WITHOUT_INTERVAL, language, said)
    return say(REAL, language, said, between)


def hidden_size(measure: str, difference: Difference, language: Language, currency: str = "JPY") -> str:
    """How large a difference could be without having been seen."""
    _, low, high = difference.figure
    unit = "points" if MEASURES[measure].unit == "percent" else MEASURES[measure].unit
    hidden = max(abs(low or 0.0), abs(high or 0.0))
    return scale(unit, language, [hidden], long=True, currency=currency).at_most(hidden)


def scale_of(measure: str, difference: Difference, language: Language, currency: str) -> Scale:
    """How a difference and its interval are written in sentences."""
    return scale(MEASURES[measure].apart, language, difference.figure, long=True, currency=currency)


def _between(size: Scale, low: float, high: float, language: Language) -> str:
    if language == "ja":
        return size.span(low, high)
    return f"{size.size(low) if size.unit_first else size.number(low)} and {size.size(high)}"
