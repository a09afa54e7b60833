"""The planner's page says the same as the council's report: every figure of the engine, in its words and digits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from api.planning.report.measures import MEASURES
from api.planning.report.numbers import scale
from api.planning.report.occasion import Occasion
from api.planning.report.reading import Comparison, Difference, Figure
from api.planning.report.reasons import REASONS, reason_name
from api.planning.report.sections.frontier import bound_in_words
from api.planning.report.sentences import verdict_sentence
from api.planning.report.units import LONG, SHORT
from api.planning.report.words import (
    LANGUAGES,
    ONE_DRAW,
    TOO_FEW,
    UNSURE,
    VERDICTS,
    WITH_WHEELCHAIR,
    group_name,
    in_order,
    say,
)
from api.problems.facts import Language
from api.town.parts import Words
from scheduler.simulation.figures import MEASURES as OF_THE_ENGINE
from tests.pages.bundled import page_with

pytestmark = pytest.mark.pages

SIZES = ((0.0, 0.0, 0.0), (0.5, -0.25, 1.25), (0.016, 0.004, 0.049), (7.5, -2.5, 12.5), (331.0, 285.0, 1379.25),
         (-98765.4, -123456.7, 0.1), (12_345_678.0, 9_876_543.0, 23_456_789.0))  # fmt: skip

DIFFERENCES = [
    {"mean": mean, "low": low, "high": high, "verdict": verdict}
    for mean, low, high in (*SIZES, (0.08, 0.02, 0.14), (-0.08, -0.14, -0.02), (0.5, None, None), (250.0, 250.0, 250.0))
    for verdict in ("better", "no_difference_seen")
]
OTHER_VERDICTS = {"unsure": UNSURE, "oneDraw": ONE_DRAW, "tooFew": TOO_FEW}
AGES = ["85+", "65-74", "under 65", "", "75-84"]
BOUNDS = ["acceptance >= 0.95", "wait_p90 <= 900", "detour_mean <= 1.5", "who knows"]


@pytest.fixture(scope="module")
def occasion() -> Occasion:
    """Of a town that is not looked at."""
    return Occasion(Words("町", "Town"), date(2026, 11, 26))


@pytest.fixture(scope="module")
def words(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An empty page with the planner's words."""
    with page_with(
        browser, Path(__file__).with_name("plan_words.ts"), "Words", tmp_path_factory.mktemp("plan-words")
    ) as page:
        yield page


def test_every_figure_of_the_engine_has_the_words_of_the_report(words: Page) -> None:
    found = words.evaluate("Words.measures()")
    expected = {name: _as_the_page_has_it(name) for name in OF_THE_ENGINE}
    assert found == expected
    assert list(found) == list(OF_THE_ENGINE), "in the order in which they are read"


def test_units_are_those_of_the_report(words: Page) -> None:
    assert words.evaluate("Words.units()") == {
        "short": {unit: said._asdict() for unit, said in SHORT.items()},
        "long": {unit: said._asdict() for unit, said in LONG.items()},
    }


def test_figures_are_spelled_as_in_the_report(words: Page) -> None:
    cases: list[dict[str, Any]] = [
        {"measure": name, "values": values, "currency": currency, "language": language}
        for name in MEASURES
        for values in SIZES
        for currency in ("JPY", "EUR")
        for language in ("ja", "en")
    ]
    assert words.evaluate("cases => Words.spelled(cases)", cases) == [_spelled(**case) for case in cases]


def test_verdicts_are_the_sentences_of_the_report(words: Page) -> None:
    asked: list[dict[str, Any]] = [
        {"measure": name, "found": found, "currency": currency, "language": language}
        for name, measure in MEASURES.items()
        if measure.more is not None
        for found in DIFFERENCES
        for currency in ("JPY", "EUR")
        for language in LANGUAGES
    ]
    said = [
        verdict_sentence(one["measure"], _difference(one["found"]), one["language"], one["currency"]) for one in asked
    ]
    assert words.evaluate("asked => Words.sentences(asked)", asked) == said
    assert any("試行を増やすと" in one for one in said), "what is not sure yet is among them"


@pytest.mark.parametrize("language", LANGUAGES)
def test_verdicts_reasons_groups_and_bounds_have_the_names_of_the_report(
    words: Page, language: Language, occasion: Occasion
) -> None:
    given = {"reasons": [*REASONS, "a_new_reason"], "ages": AGES, "bounds": BOUNDS}
    comparison = Comparison({"base": {"days": [1]}}, occasion, language)
    assert words.evaluate("([language, given]) => Words.named(language, given)", [language, given]) == {
        "verdicts": {name: say(text, language) for name, text in (VERDICTS | OTHER_VERDICTS).items()},
        "reasons": [reason_name(reason, language) for reason in given["reasons"]],
        "ages": [group_name("age", age, occasion, language) for age in in_order("age", AGES)],
        "wheelchair": [say(WITH_WHEELCHAIR[name], language) for name in ("yes", "no")],
        "bounds": [bound_in_words(bound, comparison) for bound in BOUNDS],
    }


def _difference(found: dict[str, Any]) -> Difference:
    return Difference(Figure(found["mean"], found["low"], found["high"]), found["verdict"])


def _as_the_page_has_it(name: str) -> dict[str, Any]:
    words = MEASURES[name]
    said: dict[str, Any] = {"label": words.label._asdict(), "unit": words.unit, "better": OF_THE_ENGINE[name].better}
    said |= {"perDay": words.per_day or None, "apart": words.difference}
    said |= {side: text._asdict() if (text := getattr(words, side)) else None for side in ("more", "less")}
    return {key: value for key, value in said.items() if value is not None}


def _spelled(measure: str, values: tuple[float, float, float], currency: str, language: Any) -> list[str]:
    mean, low, high = values
    unit = MEASURES[measure].unit
    short = scale(unit, language, values, currency=currency)
    long = scale(unit, language, values, long=True, currency=currency)
    apart = scale("points" if unit == "percent" else unit, language, values, currency=currency)
    return [
        short.say(mean), short.span(low, high), long.size(mean), long.at_most(high), apart.signed(mean),
        apart.span(low, high), apart.least,
    ]  # fmt: skip
