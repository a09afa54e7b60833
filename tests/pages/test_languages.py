"""Japanese first, English by a switch, on every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import SIZES, OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages

TITLES = {
    "tablet": ("バスの予約", "Book a bus"),
    "board": ("配車", "Dispatch"),
    "drive": ("運転", "Drive"),
    "plan": ("計画", "Planning"),
}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")


@pytest.mark.parametrize("name", SIZES)
def test_the_switch_turns_the_page_to_english_and_remembers(open_page: OpenPage, name: str) -> None:
    page = open_page(name)
    japanese, english = TITLES[name]
    expect(page.locator("h1")).to_have_text(japanese)
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text(english)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.locator("h1")).to_have_text(english)


@pytest.mark.parametrize("name", ["tablet", "plan"])
def test_nothing_stays_japanese_on_an_english_page(served: Served, open_page: OpenPage, name: str) -> None:
    page = open_page(name, language="en")
    expect(page.get_by_test_id("demo-badge")).to_be_visible()
    page.wait_for_selector(".home-choice, [data-testid=studies]")
    shown = page.locator("body").inner_text()
    for rider in served.call("GET", "/v1/me", name)["riders"]:
        shown = shown.replace(rider["name"], "")
    assert JAPANESE.findall(shown) == ["日本語"], "only names and the switch to the other language are Japanese"
    assert TITLES[name][1] in page.title()


def test_the_service_clock_is_on_every_page_with_its_speed(open_page: OpenPage) -> None:
    for name in SIZES:
        page = open_page(name)
        expect(page.get_by_test_id("demo-badge")).to_contain_text("デモ")
        expect(page.locator(".clock-time")).to_have_text(re.compile(r"^\d{1,2}:\d\d$"))
