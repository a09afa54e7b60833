"""The council's report and that of the service in a real browser: no barriers, nothing cut, A4 paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from api.planning.base_town import BaseTown
from api.planning.report import Occasion, assumptions_of, report_html, service_html
from tests.pages.looks import barriers
from tests.planning.report.compared import AS_IT_IS, LONGER, ONE_BUS, compared, form_of, served

pytestmark = pytest.mark.pages

TOWN = Path(__file__).parents[2] / "data" / "kamishihoro"
CUT = "[...document.querySelectorAll('td, th')].filter(e => e.scrollWidth > e.clientWidth).map(e => e.innerText)"

WIDTHS = (1280, 794, 390)
"""A desk, an A4 page, a phone."""


@pytest.fixture(scope="module")
def reports() -> dict[str, str]:
    """Both reports in both languages, of really simulated days."""
    base = BaseTown.read(TOWN)
    occasion = Occasion.of(base.town, date(2026, 11, 26), assumptions_of(form_of(AS_IT_IS), base.town.seasons))
    comparison: dict[str, Any] = compared(base, AS_IT_IS, ONE_BUS, LONGER, run={"draws": 2})
    service = served(base, "2026-11-04", "2026-12-01")
    return {
        "council ja": report_html(comparison, "ja", occasion),
        "council en": report_html(comparison, "en", occasion),
        "service ja": service_html(service, "ja", occasion),
        "service en": service_html(service, "en", occasion),
    }


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when the report asks for anything from anywhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    asked: list[str] = []
    opened = context.new_page()
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    context.close()
    assert [url for url in asked if url != "about:blank"] == []


@pytest.mark.parametrize("name", ["council ja", "council en", "service ja", "service en"])
def test_a_report_has_no_barriers_at_any_width(page: Page, reports: dict[str, str], name: str) -> None:
    page.set_content(reports[name])
    assert barriers(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT) == []


@pytest.mark.parametrize("name", ["council ja", "council en", "service ja", "service en"])
def test_letters_of_charts_stay_inside_and_apart(page: Page, reports: dict[str, str], name: str) -> None:
    """The browser's letters are wider or narrower than those the drawing was made with."""
    page.set_content(reports[name])
    found = page.evaluate(
        """() => [...document.querySelectorAll('svg')].flatMap(svg => {
          const [frame, texts] = [svg.getBoundingClientRect(), [...svg.querySelectorAll('text')]]
          const boxes = texts.map(t => [t.textContent, t.getBoundingClientRect()])
          const out = boxes.filter(([, b]) => b.left < frame.left - 1 || b.right > frame.right + 1)
          const over = boxes.flatMap(([t, a], i) => boxes.slice(i + 1).filter(([, b]) =>
            a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 5 && b.top < a.bottom - 5)
            .map(([u]) => `${t} / ${u}`))
          return [...out.map(([t]) => t), ...over]
        })"""
    )
    assert found == []


def test_a_report_prints_on_a4_pages(page: Page, reports: dict[str, str]) -> None:
    page.set_content(reports["council ja"])
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert {(round(one.mediabox.width), round(one.mediabox.height)) for one in reader.pages} <= {(595, 842), (596, 842)}
    assert len(reader.pages) > 3
