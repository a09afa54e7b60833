"""What residents do with the tablet, from the first paper to the last cancellation, upright and on its side."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served, serving
from tests.pages.steps import ask_for_offers, book_ride, start_booking, status_of

pytestmark = pytest.mark.pages

SIZES = pytest.mark.parametrize("size", [(1280, 800), (800, 1280)], ids=["wide", "tall"])
SHARED = 1
"""The demo prints the household's tablet first, then the shared one."""

PIN = "1234"


def household(served: Served) -> str:
    """The rider of the demo's household tablet."""
    return str(served.call("GET", "/v1/me", "tablet")["riders"][0]["id"])


@SIZES
def test_a_new_tablet_is_set_up_by_the_qr_code_of_the_town_office(
    served: Served, open_page: OpenPage, size: tuple[int, int]
) -> None:
    asked = {"kind": "household", "name": "山田家", "rider_ids": [household(served)]}
    made = served.call("POST", "/v1/devices", "board", json=asked)
    address = made["enrolment"]["url"]
    page = open_page("tablet", size=size, address=address)
    expect(page.locator(".home-choice").first).to_be_visible()
    assert "enrol" not in page.url, "the code leaves the address bar"
    page.reload()
    expect(page.locator(".home-choice").first).to_be_visible()
    book_ride(page, "pharmacy")
    second = open_page("tablet", size=size, address=address)
    expect(second.get_by_role("alert")).to_contain_text("使")
    expect(second.get_by_test_id("no-token")).to_be_visible()
    served.call("DELETE", f"/v1/devices/{made['device']['device_id']}", "board")
    page.reload()
    expect(page.get_by_test_id("no-token")).to_be_visible()


def test_the_code_may_be_typed_as_it_is_printed_or_carelessly(served: Served, open_page: OpenPage) -> None:
    asked = {"kind": "household", "name": "山田家", "rider_ids": [household(served)]}
    code = served.call("POST", "/v1/devices", "board", json=asked)["enrolment"]["code"]
    page = open_page("tablet", token=False)
    page.locator(".enrol-code").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="はじめる").click()
    expect(page.locator(".home-choice").first).to_be_visible()


def test_a_code_survives_an_answer_that_was_lost(served: Served, open_page: OpenPage) -> None:
    asked = {"kind": "household", "name": "山田家", "rider_ids": [household(served)]}
    code = served.call("POST", "/v1/devices", "board", json=asked)["enrolment"]["code"]
    page = open_page("tablet", token=False)
    lost: list[str] = []

    def lose(route, request) -> None:  # type: ignore[no-untyped-def]
        answer = route.fetch()
        if lost:
            route.fulfill(response=answer)
            return
        lost.append(request.post_data)
        route.abort("connectionreset")

    page.route("**/v1/enrolments", lose)
    page.locator(".enrol-code").fill(code)
    page.get_by_role("button", name="はじめる").click()
    expect(page.locator(".home-choice").first).to_be_visible()
    assert len(lost) == 1


class Taps:
    """Presses that are counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.count += 1


@SIZES
def test_a_favourite_is_booked_with_six_taps_by_one_of_several_riders(
    served: Served, open_page: OpenPage, size: tuple[int, int]
) -> None:
    rider = household(served)
    other = next(one["id"] for one in served.call("GET", "/v1/riders?q=", "board") if one["id"] != rider)
    asked = {"kind": "household", "name": "ふたり", "rider_ids": [rider, other]}
    url = served.call("POST", "/v1/devices", "board", json=asked)["enrolment"]["url"]
    served.call("PUT", f"/v1/riders/{rider}/favourites/clinic", "tablet")
    taps = Taps(open_page("tablet", size=size, address=url))
    taps.press(".home-choice")
    taps.press(f".tile[data-rider='{rider}']")
    taps.press("[data-place=clinic]")
    taps.press("[data-testid=look]")
    taps.press("[data-testid=offer]")
    taps.press("[data-testid=confirm]")
    expect(taps.page.get_by_test_id("booked")).to_be_visible()
    assert taps.count == 6
    served.call("DELETE", f"/v1/riders/{rider}/favourites/clinic", "tablet")


@SIZES
def test_the_way_home_is_called_when_one_is_done(served: Served, open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("tablet", size=size)
    start_booking(page)
    ask_for_offers(page, "clinic")
    page.get_by_test_id("offer").first.click()
    page.get_by_test_id("way-home").get_by_text("終わったら呼ぶ").click()
    page.get_by_test_id("confirm").click()
    outward = page.get_by_test_id("booked").get_attribute("data-booking")
    ride = served.call("GET", f"/v1/bookings/{outward}", "tablet")
    held = served.call("GET", f"/v1/bookings/{ride['way_home_id']}", "tablet")
    assert held["kind"] == "open_return"
    page.get_by_role("button", name="わたしの予約を見る").click()
    card = page.locator(f".ride-list [data-booking={held['booking_id']}]")
    expect(card).to_contain_text("お出かけのあと")
    for kind in ("boarded", "alighted"):
        told = {"kind": kind, "booking_id": outward}
        served.call("POST", f"/v1/vehicles/{ride['vehicle']['id']}/events", "board", json=told)
    expect(card.get_by_test_id("estimate")).to_contain_text("いま呼ぶと")
    card.get_by_test_id("call-bus").click()
    expect(card).to_contain_text("にお迎え")
    expect(card.get_by_test_id("call-bus")).to_have_count(0)
    called = served.call("GET", f"/v1/bookings/{held['booking_id']}", "tablet")
    assert called["pickup_window"]["start"] < held["pickup_window"]["start"]
    served.call("DELETE", f"/v1/bookings/{held['booking_id']}", "tablet")


def test_the_way_home_may_be_booked_at_a_time_together_with_the_way_there(served: Served, open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    ask_for_offers(page, "clinic")
    page.get_by_test_id("offer").first.click()
    page.get_by_test_id("way-home").get_by_text("時間を決めて予約する").click()
    page.wait_for_url("**#/home-time")
    page.get_by_role("button", name="この時間でさがす").click()
    page.get_by_test_id("offer").first.click()
    page.wait_for_url("**#/confirm")
    expect(page.get_by_test_id("way-home")).to_contain_text("帰りは")
    page.get_by_test_id("confirm").click()
    outward = page.get_by_test_id("booked").get_attribute("data-booking")
    home = served.call("GET", f"/v1/bookings/{outward}", "tablet")["way_home_id"]
    assert served.call("GET", f"/v1/bookings/{home}", "tablet")["kind"] == "ride"
    for booking in (outward, home):
        served.call("DELETE", f"/v1/bookings/{booking}", "tablet")


@SIZES
def test_a_ride_is_repeated_every_week_a_day_skipped_and_all_ended(
    served: Served, open_page: OpenPage, size: tuple[int, int]
) -> None:
    page = open_page("tablet", size=size)
    booking = book_ride(page, "a-coop")
    page.get_by_role("button", name="毎週くり返す").click()
    page.get_by_test_id("make-standing").click()
    weekly = page.locator("[data-standing]").first
    day = weekly.locator("[data-status=booked]").first
    expect(day).to_be_visible()
    date = day.get_attribute("data-day")
    weekly.locator(f"[data-day='{date}']").get_by_role("button").click()
    expect(weekly.locator(f"[data-day='{date}']")).to_have_attribute("data-status", "skipped")
    weekly.locator(f"[data-day='{date}']").get_by_role("button").click()
    expect(weekly.locator(f"[data-day='{date}']")).to_have_attribute("data-status", "booked")
    weekly.get_by_role("button", name="毎週の予約をやめる").click()
    page.get_by_role("button", name="はい、やめます").click()
    expect(page.locator("[data-standing]")).to_have_count(0)
    open_rides = [ride for ride in served.call("GET", "/v1/bookings", "tablet") if ride["status"] == "confirmed"]
    assert date not in {ride["pickup_window"]["start"][:10] for ride in open_rides}
    served.call("DELETE", f"/v1/bookings/{booking}", "tablet")


@SIZES
def test_a_cancelled_ride_is_brought_back(served: Served, open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("tablet", size=size)
    booking = book_ride(page, "post-office")
    before = served.call("GET", f"/v1/bookings/{booking}", "tablet")
    page.get_by_role("button", name="わたしの予約を見る").click()
    page.locator(f".ride-list [data-booking={booking}]").get_by_test_id("cancel").click()
    page.get_by_role("button", name="はい、取り消します").click()
    expect(page.get_by_test_id("undo")).to_be_visible()
    assert status_of(served, booking) == "cancelled"
    page.get_by_test_id("undo").click()
    expect(page.get_by_role("status").filter(has_text="元にもどしました")).to_be_visible()
    after = served.call("GET", f"/v1/bookings/{booking}", "tablet")
    assert after["status"] == "confirmed"
    assert after["pickup_window"] == before["pickup_window"]
    served.call("DELETE", f"/v1/bookings/{booking}", "tablet")


@SIZES
def test_the_same_as_last_time_is_one_press_away(served: Served, open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("tablet", size=size)
    booking = book_ride(page, "pharmacy")
    page.get_by_role("button", name="はじめの画面へ").click()
    again = page.get_by_test_id("same-again")
    destination = again.locator(".tile-name").inner_text().removesuffix(" まで").split(" から ")[1]
    again.click()
    page.wait_for_url("**#/offers")
    expect(page.locator(".trip-line")).to_contain_text(destination)
    expect(page.get_by_test_id("offer").first).to_be_visible()
    served.call("DELETE", f"/v1/bookings/{booking}", "tablet")


@SIZES
def test_a_shared_tablet_asks_who_and_forgets_them_after_use(
    served: Served, open_page: OpenPage, size: tuple[int, int]
) -> None:
    page = open_page("tablet", number=SHARED, size=size)
    person = page.locator("[data-rider]").first
    rider, name = person.get_attribute("data-rider"), person.inner_text().split("\n")[0]
    person.click()
    for digit in "0000":
        page.get_by_role("button", name=digit, exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    for digit in PIN:
        page.keyboard.press(digit)
    expect(page.locator(".home-choice").first).to_be_visible()
    booking = book_ride(page, "a-coop")
    page.get_by_test_id("leave").click()
    expect(page.locator("[data-rider]").first).to_be_visible()
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    kept = page.evaluate("text => JSON.parse(text).map((store) => JSON.stringify(store)).join()", kept)
    assert booking not in kept
    page.go_back()
    expect(page.locator("[data-rider]").first).to_be_visible()
    assert booking not in page.content()
    assert str(rider)
    assert name
    served.call("DELETE", f"/v1/bookings/{booking}", "board")


@SIZES
def test_the_driver_is_told_something_from_the_list(served: Served, open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("tablet", size=size)
    booking = book_ride(page, "clinic")
    page.get_by_role("button", name="わたしの予約を見る").click()
    page.locator(f".ride-list [data-booking={booking}]").get_by_role("button", name="運転手に伝える").click()
    page.locator("[data-phrase]").first.click()
    expect(page.get_by_test_id("told")).to_contain_text("伝えました")
    assert len(served.call("GET", f"/v1/bookings/{booking}", "tablet")["messages"]) == 1
    served.call("DELETE", f"/v1/bookings/{booking}", "tablet")


@SIZES
def test_a_promise_that_the_world_breaks_is_told_at_once_with_what_happens_now(
    open_page: OpenPage, tmp_path: Path, size: tuple[int, int]
) -> None:
    """A bus that does not move: its driver reports nothing, and the planned times slip past the promise."""
    with serving(tmp_path, demand="false", drivers="false") as served:
        page = open_page("tablet", size=size, address=served.address("tablet"))
        booking = book_ride(page, "clinic")
        page.get_by_role("button", name="はじめの画面へ").click()
        served.clock(paused=False, speed=1200)
        told = page.get_by_test_id("broken").first
        expect(told).to_be_visible(timeout=30_000)
        served.clock(paused=True)
        expect(told).to_have_attribute("role", "alert")
        expect(told).to_contain_text("おくれ")
        assert "pickup" in served.call("GET", f"/v1/bookings/{booking}", "tablet")["broken"]
        told.get_by_role("button", name="わかりました").click()
        expect(page.locator(f"[data-testid=broken][data-booking={booking}]")).to_have_count(0)


def test_the_bus_on_its_way_is_announced_in_minutes_and_seen_on_the_map(open_page: OpenPage, tmp_path: Path) -> None:
    with serving(tmp_path, demand="false") as served:
        page = open_page("tablet", address=served.address("tablet"))
        booking = book_ride(page, "clinic")
        page.get_by_role("button", name="はじめの画面へ").click()
        expect(page.get_by_test_id("countdown")).to_contain_text("お迎えまで あと")
        served.clock(paused=False, speed=120)
        expect(page.get_by_test_id("countdown")).to_contain_text("バスは、あと", timeout=40_000)
        served.clock(paused=True)
        page.get_by_role("button", name="バスはいまどこ").click()
        expect(page.locator(".map-canvas[data-ready=yes]")).to_be_visible()
        bus = served.call("GET", f"/v1/bookings/{booking}/bus", "tablet")
        assert bus["state"] == "coming"
        assert bus["position"] is not None
        served.clock(paused=False, speed=120)
        expect(page.get_by_test_id("countdown")).to_have_text("バスに乗っています", timeout=40_000)
