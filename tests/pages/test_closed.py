"""A closing is told on the tablet of everybody whom it concerns, at once and on whatever screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import serving
from tests.pages.steps import book_ride

pytestmark = pytest.mark.pages

JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


def test_a_rider_hears_at_once_that_the_weather_took_the_ride_and_why(open_page: OpenPage, tmp_path: Path) -> None:
    with serving(tmp_path, demand="false", drivers="false") as served:
        page = open_page("tablet", address=served.address("tablet"))
        booking = book_ride(page, "clinic")
        page.get_by_role("button", name="はじめの画面へ").click()
        made = served.call("POST", "/v1/closures", "board", json={"kind": "weather", "reason": "暴風雪警報"})
        assert [one["booking_id"] for one in made["affected"]] == [booking]
        told = page.locator(f"[data-testid=closed][data-booking={booking}]")
        expect(told).to_be_visible()
        expect(told).to_have_attribute("role", "alert")
        expect(told).to_contain_text("天候のため運休になりました")
        expect(told).to_contain_text("暴風雪警報")
        assert barriers(page) == []
        told.get_by_role("button", name="わかりました").click()
        expect(told).to_have_count(0)
        page.reload()
        expect(page.locator(".home-choice").first).to_be_visible()
        expect(told).to_have_count(0)
        served.call("DELETE", f"/v1/closures/{made['closure']['closure_id']}", "board")
        expect(page.locator(f"article[data-booking={booking}][data-status=confirmed]")).to_be_visible()


def test_a_rider_hears_in_english_that_a_place_of_the_ride_is_closed(open_page: OpenPage, tmp_path: Path) -> None:
    with serving(tmp_path, demand="false", drivers="false") as served:
        page = open_page("tablet", address=served.address("tablet"))
        booking = book_ride(page, "clinic")
        page.get_by_role("button", name="はじめの画面へ").click()
        page.get_by_role("button", name="English").click()
        served.call("POST", "/v1/closures", "board", json={"kind": "stop", "place_id": "clinic", "reason": "roadworks"})
        told = page.locator(f"[data-testid=closed][data-booking={booking}]")
        expect(told).to_contain_text("A place of your ride is closed")
        expect(told).to_contain_text("roadworks")
        assert not JAPANESE.search(told.inner_text())
