"""The dispatcher's board: a booking by telephone, one choice in all views, the load, a vehicle out, other days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.pages.board_day import quiet_day
from tests.pages.cab import Ride, book
from tests.pages.conftest import OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with quiet_day(tmp_path_factory.mktemp("board")) as running:
        yield running


def book_by_telephone(page: Page, time: str = "1030") -> str:
    """With the keyboard alone; the booking's id."""
    page.get_by_role("button", name="電話予約").press("Enter")
    rider = page.locator("#call-rider")
    expect(rider).to_be_focused()
    rider.press_sequentially("しけんはなこ")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="行き先").press_sequentially("くりにっく")
    expect(page.get_by_role("option", name="上士幌クリニック")).to_be_visible()
    page.keyboard.press("Enter")
    page.locator("#call-time").fill(time)
    page.keyboard.press("Enter")
    offer = page.get_by_test_id("offer").first
    offer.wait_for()
    offer.press("1")
    page.get_by_test_id("book").press("Enter")
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


def test_a_booking_is_found_by_name_kana_in_either_script_and_part_of_the_phone_number(
    served: Served, open_page: OpenPage
) -> None:
    booking = book(served, Ride("r-005", "13:30"))
    page = open_page("board")
    row = page.locator(f"tr[data-booking={booking}]")
    for typed in (
        "例題 二子",
        "例題二子",
        "れいだい",
        "レイダイ",
        "ﾚｲﾀﾞｲ",
        "000-0000-0005",
        "0000005",
        "clinic",
        "CLINIC 例題",
    ):
        page.get_by_role("searchbox").fill(typed)
        expect(row, f"found by {typed}").to_be_visible()
    for typed in ("れいだいさん", "000-0000-0006", "例題 太郎"):
        page.get_by_role("searchbox").fill(typed)
        expect(row, f"not found by {typed}").to_have_count(0)


def test_what_is_pointed_at_in_one_view_is_marked_in_the_others(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride("r-006", "14:00"))
    page = open_page("board")
    ride, row = page.locator(f".ride-bar[data-booking={booking}]"), page.locator(f"tr[data-booking={booking}]")
    row.hover()
    expect(page.locator(f".ride-lane.is-hovered .ride-bar[data-booking={booking}]")).to_be_visible()
    expect(page.locator(".vehicle-row.is-linked")).to_have_count(1)
    ride.hover()
    expect(row).to_have_class(re.compile("is-hovered"))
    page.mouse.move(2, 2)
    expect(row).not_to_have_class(re.compile("is-hovered"))


def test_the_load_of_a_vehicle_over_its_day_is_drawn_and_said(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride("r-009", "11:00", seats=2, parcels=3))
    vehicle = next(one for one in served.plan()["bookings"] if one["booking_id"] == booking)["vehicle"]["id"]
    page = open_page("board")
    load = page.locator(f"[data-vehicle={vehicle}] .load-line svg")
    expect(load).to_have_attribute("aria-label", re.compile(r"荷物 3/\d+"))
    expect(load.locator("path.load-seats")).to_have_count(1)
    expect(load.locator("path.load-parcels")).to_have_count(1)


def test_a_vehicle_is_taken_out_of_service_after_a_question_and_put_back(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    row = page.locator("[data-vehicle=bus-2]")
    row.get_by_role("button", name="福祉バス2号車の操作").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="運休にする").click()
    dialog.get_by_role("button", name="そのままにする").click()
    assert vehicle_status(served, "bus-2") != "out_of_service"
    dialog.get_by_role("button", name="運休にする").click()
    dialog.get_by_role("button", name="運休にします").click()
    expect(row.locator(".vehicle-state")).to_have_text("運休")
    assert vehicle_status(served, "bus-2") == "out_of_service"
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


def test_a_day_that_is_over_is_read_and_a_day_to_come_is_planned(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    expect(page.locator(".vehicle-row").first).to_be_visible()
    today = date.fromisoformat(served.today())
    page.evaluate("day => (location.hash = `#/${day}`)", str(today - timedelta(days=1)))
    expect(page.locator(".last-event")).to_contain_text("終わった日")
    expect(page.get_by_role("button", name="電話予約")).to_be_disabled()
    page.evaluate("day => (location.hash = `#/${day}`)", str(today + timedelta(days=1)))
    expect(page.get_by_role("button", name="電話予約")).to_be_enabled()
    expect(page.locator(".vehicle-row").first).to_be_visible()


def test_the_timeline_shows_the_day_or_a_part_of_it(served: Served, open_page: OpenPage) -> None:
    page = open_page("board", language="en")
    hours = page.locator(".hour")
    expect(hours.first).to_have_text("8:00")
    page.get_by_role("button", name="Fewer hours").click()
    page.get_by_role("button", name="Fewer hours").click()
    expect(hours).to_have_count(13)
    expect(page.get_by_role("button", name="Fewer hours")).to_be_disabled()
    first = hours.first.inner_text()
    page.get_by_role("button", name="Later").click()
    expect(hours.first).not_to_have_text(first)
    page.get_by_role("button", name="Now", exact=True).click()
    expect(hours.first).to_have_text(first)
    page.get_by_role("button", name="More hours").click()
    page.get_by_role("button", name="More hours").click()
    expect(hours.first).to_have_text("8:00")


def test_the_map_says_that_it_is_a_model(open_page: OpenPage) -> None:
    page = open_page("board", language="en")
    expect(page.locator(".map-notice")).to_contain_text("not a survey")
    expect(page.locator(".map-canvas[data-ready=yes] canvas")).to_be_visible()
