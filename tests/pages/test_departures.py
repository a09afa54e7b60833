"""Departures on the tablet and in a call: a ride in time for one, a ride home off another; board and driver see it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.pages.board_day import quiet_day
from tests.pages.conftest import OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A quiet Thursday."""
    with quiet_day(tmp_path_factory.mktemp("departures")) as running:
        yield running


def open_departures(page: Page) -> None:
    page.get_by_test_id("to-departures").click()
    page.get_by_test_id("departure").first.wait_for()


def booked(page: Page, served: Served) -> dict:  # type: ignore[type-arg]
    """The booking that the page says was made, as the service has it."""
    name = page.get_by_test_id("booked").get_attribute("data-booking")
    return dict(served.call("GET", f"/v1/bookings/{name}", "tablet"))


def test_four_presses_book_a_ride_in_time_for_a_departure(served: Served, open_page: OpenPage) -> None:
    page = open_page("tablet")
    open_departures(page)
    expect(page.locator("main")).to_contain_text("町のバスが走っていない時間の便：17:40")
    page.locator("[data-trip$='-1330']").click()
    expect(page.get_by_test_id("connection")).to_contain_text("13時30分の帯広行き（帯広線）に間に合います")
    page.get_by_test_id("offer").last.click()
    page.get_by_test_id("confirm").click()
    expect(page.get_by_test_id("connection")).to_contain_text("13時30分の帯広行き")
    made = booked(page, served)
    assert made["connection"]["trip_id"] == "weekday-kamishihoro-obihiro-1330"
    assert made["latest_arrival"] < f"{served.today()}T13:25"
    page.get_by_role("button", name="わたしの予約を見る").click()
    ride = page.locator(f".ride-list [data-booking='{made['booking_id']}']")
    expect(ride).to_contain_text("13時30分の帯広行き（帯広線）に間に合います")


def test_the_keyboard_alone_books_a_ride_home_off_an_arrival_tomorrow(served: Served, open_page: OpenPage) -> None:
    page = open_page("tablet", language="en")
    open_departures(page)
    page.locator("input[name=day]").first.focus()
    page.keyboard.press("ArrowDown")
    page.locator("input[name=kind]").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_test_id("departure").first).to_contain_text("Arrives")
    page.locator("[data-trip$='-1215']").press("Enter")
    expect(page.get_by_test_id("connection")).to_have_text(
        "Picked up after the 13:25 from Obihiro Station has arrived (Obihiro line)"
    )
    page.get_by_test_id("offer").first.press("Enter")
    expect(page.get_by_test_id("way-home")).to_have_count(0)
    page.get_by_test_id("confirm").press("Enter")
    made = booked(page, served)
    assert made["connection"]["kind"] == "meet"
    assert made["pickup_window"]["start"] > f"{served.today()}T23"
    assert made["pickup_window"]["start"][11:] >= "13:30"
    assert made["way_home_id"] is None


def test_a_day_without_departures_or_without_a_timetable_says_so_and_a_lost_line_can_be_tried_again(
    open_page: OpenPage,
) -> None:
    page = open_page("tablet")
    state = {"answer": "none"}

    def change(route: Route) -> None:
        if state["answer"] == "lost":
            route.abort()
            return
        body = route.fetch().json()
        body |= {"departures": [], "arrivals": []}
        body |= {"last_day": "2026-01-31"} if state["answer"] == "over" else {}
        route.fulfill(body=json.dumps(body), content_type="application/json")

    page.route("**/v1/departures?*", change)
    page.get_by_test_id("to-departures").click()
    said = page.get_by_test_id("no-departures")
    expect(said).to_have_text("この日は、ここに来る便がありません。")
    state["answer"] = "over"
    page.locator("input[name=day]").nth(1).check()
    expect(said).to_have_text("この日の時刻表は、まだありません。役場に聞いてください。")
    state["answer"] = "lost"
    page.locator("input[name=day]").first.check()
    again = page.get_by_role("button", name="もう一度")
    expect(again).to_be_visible()
    state["answer"] = "none"
    again.click()
    expect(said).to_be_visible()


def test_a_caller_is_booked_to_the_1040_and_board_and_driver_say_so(served: Served, open_page: OpenPage) -> None:
    page = open_page("board", language="en")
    expect(page.locator(".vehicle-row").first).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator("#call-rider")).to_be_focused()
    choice, words = page.locator("#call-connection"), "for the 10:40 to Obihiro (Obihiro line)"
    for typed in ("0000-0021", "こうつうたーみなる"):
        page.keyboard.type(typed)
        expect(page.locator(".finder-list:not([hidden]) [role=option]").first).to_be_visible()
        page.keyboard.press("Enter")
    choice.select_option(label=words)
    expect(page.locator("#call-time")).to_have_value("10:40")
    page.locator("#call-time").press("Enter")
    expect(page.get_by_test_id("offer").first).to_be_focused()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    made = page.get_by_test_id("made")
    expect(made).to_contain_text(words)
    name = made.get_attribute("data-booking")
    booking = next(one for one in served.plan()["bookings"] if one["booking_id"] == name)
    assert booking["latest_arrival"][11:16] < "10:35"
    page.keyboard.press("Escape")
    page.locator(f"[data-booking='{name}']").first.click()
    expect(page.get_by_test_id("details").get_by_test_id("connection")).to_have_text(words)

    buses = [vehicle["id"] for vehicle in served.plan()["vehicles"]]
    cab = open_page("drive", number=buses.index(booking["vehicle"]["id"]))
    line = cab.locator(f".visit-dropoff[data-booking='{name}'] [data-testid=connection]").first
    expect(line).to_contain_text("10:40発 帯広行き（帯広線）に乗り継ぎ")


def test_a_busy_service_is_asked_again_when_it_said_and_nobody_has_to_press_anything(open_page: OpenPage) -> None:
    page = open_page("tablet")
    answers: list[int] = []

    def first_busy(route: Route) -> None:
        answers.append(len(answers))
        if len(answers) > 2:
            route.continue_()
            return
        busy = {"type": "/problems/busy", "title": "混み合っています", "status": 503}
        headers = {"Retry-After": "1", "Content-Type": "application/problem+json"}
        route.fulfill(status=503, headers=headers, body=json.dumps(busy))

    page.route("**/v1/departures?*", first_busy)
    page.get_by_test_id("to-departures").click()
    expect(page.get_by_test_id("departure").first).to_be_visible()
    assert len(answers) == 3
