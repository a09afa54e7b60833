"""The dispatcher's board: a booking by telephone, one choice in all views, a vehicle out of service, other days."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages


def book_by_telephone(page: Page, time: str = "10:30") -> str:
    """With the keyboard alone; the booking's id."""
    page.get_by_role("button", name="電話予約").press("Enter")
    rider = page.get_by_role("combobox", name="利用者")
    rider.press_sequentially("しけん")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="行き先").press_sequentially("くりにっく")
    expect(page.get_by_role("option", name="上士幌クリニック")).to_be_visible()
    page.keyboard.press("Enter")
    page.locator("#call-time").fill(time)
    page.keyboard.press("Enter")
    offer = page.get_by_test_id("offer").first
    offer.wait_for()
    offer.press("Enter")
    return str(page.get_by_test_id("made").get_attribute("data-booking"))


def test_a_call_is_booked_by_keyboard_and_shown_in_every_view(open_page: OpenPage) -> None:
    page = open_page("board")
    booking = book_by_telephone(page)
    page.get_by_role("button", name="閉じる").click()
    page.locator(f"tr[data-booking={booking}] button").press("Enter")
    expect(page.get_by_test_id("details")).to_contain_text("お迎えの約束")
    expect(page.locator(f".ride-bar[data-booking={booking}]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".vehicle-name[aria-pressed=true]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("details")).to_have_count(0)

    page.get_by_role("searchbox").fill("そのような人はいません")
    expect(page.locator("tbody tr")).to_have_count(0)
    page.get_by_role("searchbox").fill("クリニック")
    expect(page.locator(f"tr[data-booking={booking}]")).to_be_visible()


def test_a_vehicle_is_taken_out_of_service_after_a_question_and_put_back(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    row = page.locator("[data-vehicle=bus-2]")
    row.get_by_role("button", name="運休にする").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="そのままにする").click()
    assert vehicle_status(served, "bus-2") != "out_of_service"
    row.get_by_role("button", name="運休にする").click()
    dialog.get_by_role("button", name="運休にする").click()
    expect(row.locator(".vehicle-state")).to_have_text("運休")
    assert vehicle_status(served, "bus-2") == "out_of_service"
    row.get_by_role("button", name="運行にもどす").click()
    dialog.get_by_role("button", name="運行にもどす").click()
    expect(row.locator(".vehicle-state")).not_to_have_text("運休")


def vehicle_status(served: Served, vehicle_id: str) -> str:
    return str(next(one["status"] for one in served.plan()["vehicles"] if one["id"] == vehicle_id))


def test_the_dispatcher_stops_the_clock_and_lets_it_run(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    badge = page.get_by_test_id("demo-badge")
    expect(badge).to_contain_text("停止中")
    page.get_by_role("button", name="時計を動かす").click()
    expect(badge).to_contain_text("60×")
    page.get_by_role("button", name="実時間").click()
    expect(badge).to_contain_text("1×")
    page.get_by_role("button", name="60×にする").click()
    page.get_by_role("button", name="時計を止める").click()
    expect(badge).to_contain_text("停止中")


def test_another_day_is_in_the_address_and_back_returns_to_today(open_page: OpenPage) -> None:
    page = open_page("board")
    expect(page.locator(".vehicle-row").first).to_be_visible()
    page.get_by_role("button", name="次の日").click()
    page.wait_for_url(re.compile(r"#/\d{4}-\d\d-\d\d$"))
    expect(page.locator(".day-name")).not_to_contain_text("今日")
    page.go_back()
    expect(page.locator(".day-name")).to_contain_text("今日")


def test_the_map_says_that_it_is_a_model(open_page: OpenPage) -> None:
    page = open_page("board", language="en")
    expect(page.locator(".map-notice")).to_contain_text("not a survey")
    expect(page.locator(".map-canvas[data-ready=yes] canvas")).to_be_visible()
