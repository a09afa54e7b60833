"""The real service in the same figures: what it brought, whom it reached, what it cost."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from api.planning.report import Occasion, service_figures, service_html, service_pdf
from api.planning.report.words import LANGUAGES
from api.problems.facts import Language
from scheduler.simulation.figures import Rates
from tests.planning.report.reading import JAPANESE, Page, squeezed, words_of_pdf
from tests.planning.report.test_council_report import KNOWN

HEADINGS = {
    "ja": [
        "何をもたらしたか", "だれに届いたか", "いくらかかったか", "月ごとに", "断られた希望の理由",
        "時間帯ごとの混み具合", "数値の出どころ",
    ],
    "en": [
        "What the service brought", "Whom it reached", "What it cost", "Month by month", "Why wishes were refused",
        "Load by the hour", "Where the numbers come from",
    ],
}  # fmt: skip


def test_months_add_up_to_the_whole(service: dict[str, Any]) -> None:
    months = service["months"]
    assert [month["month"] for month in months] == ["2026-11", "2026-12"]
    assert [day for month in months for day in month["days"]] == service["whole"]["days"]
    for measure in ("asked", "accepted", "completed", "cost", "vehicle_km", "co2_kg"):
        total = service["whole"]["figures"][measure]
        assert sum(month["figures"][measure] for month in months) == pytest.approx(total)
        assert total > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_was_carried_whom_it_reached_and_what_it_cost(
    service: dict[str, Any], occasion: Occasion, language: Language
) -> None:
    root = Page(service_html(service, language, occasion)).root
    assert [heading.text for heading in root.all("h2")] == HEADINGS[language]
    text, whole = root.text, service["whole"]["figures"]
    carried = {"ja": f"予約{whole['completed']}件を運びました", "en": f"{whole['completed']} trips were carried"}
    assert carried[language] in text
    money = {"ja": f"{whole['cost'] / 10_000:.1f}万円", "en": f"¥{round(whole['cost'], -3):,.0f}"}
    assert money[language] in text
    for area in ("centre", "orube"):
        assert getattr(occasion.names[area], language) in text
    for month in {"ja": ("2026年11月", "2026年12月"), "en": ("Nov 2026", "Dec 2026")}[language]:
        assert month in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_what_the_page_says(service: dict[str, Any], occasion: Occasion, language: Language) -> None:
    root = Page(service_html(service, language, occasion)).root
    paper = words_of_pdf(service_pdf(service, language, occasion))
    said = [element.text for element in root.all("h1", "h2", "h3", "p", "li", "caption", "figcaption", "td")]
    assert [words for words in said if squeezed(words) not in paper] == []


def test_each_language_is_written_through_and_through(service: dict[str, Any], occasion: Occasion) -> None:
    japanese, english = (Page(service_html(service, language, occasion)).root.all("main")[0] for language in LANGUAGES)
    assert JAPANESE.findall(english.text) == []
    assert re.findall(r"[A-Za-z]{2,}", KNOWN.sub("", japanese.text)) == []


def test_one_month_is_named_and_has_no_chart_of_months(service: dict[str, Any], occasion: Occasion) -> None:
    month = {**service, "whole": service["months"][0], "months": service["months"][:1]}
    text = Page(service_html(month, "ja", occasion)).root.text
    assert "運行実績報告　2026年11月" in text
    assert "月ごとに" not in text


def test_without_a_service_day_there_is_no_report() -> None:
    with pytest.raises(ValueError, match="at least one service day"):
        service_figures(dict[date, Any](), Rates())
