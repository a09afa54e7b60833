"""The planner's page says the same as the council's report: every figure of the engine, in its words and digits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from api.planning.report.measures import MEASURES
from api.planning.report.numbers import scale
from api.planning.report.units import LONG, SHORT
from scheduler.simulation.figures import MEASURES as OF_THE_ENGINE
from tests.pages.bundled import bundled

pytestmark = pytest.mark.pages

SIZES = ((0.0, 0.0, 0.0), (0.5, -0.25, 1.25), (0.016, 0.004, 0.049), (7.5, -2.5, 12.5), (331.0, 285.0, 1379.25),
         (-98765.4, -123456.7, 0.1), (12_345_678.0, 9_876_543.0, 23_456_789.0))  # fmt: skip


@pytest.fixture(scope="module")
def words(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An empty page with the planner's words."""
    code = bundled(Path(__file__).with_name("plan_words.ts"), "Words", tmp_path_factory.mktemp("plan-words"))
    context = browser.new_context()
    context.route("**/*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    page = context.new_page()
    page.goto("http://words.test/")
    page.add_script_tag(content=code)
    yield page
    context.close()


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
