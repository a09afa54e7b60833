"""The main job, from the tablet to the council: booked, dispatched, driven, counted, asked what if."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import OpenPage
from tests.pages.plan_steps import shorten
from tests.pages.served import Served, serving
from tests.pages.steps import ask_for_offers, book_first_offer, start_booking, status_of

pytestmark = pytest.mark.pages

SHOWN_WITHIN_SECONDS = 2.0


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A town of its own, whose day these tests drive forward."""
    with serving(tmp_path_factory.mktemp("walk"), demand="false") as running:
        yield running


def test_a_ride_goes_from_the_tablet_to_the_council(served: Served, open_page: OpenPage) -> None:
    board = open_page("board")
    expect(board.get_by_test_id("live")).to_have_text("最新")
    expect(board.locator(".map-canvas[data-ready=yes]")).to_be_visible()
    tablet = open_page("tablet")
    start_booking(tablet)
    ask_for_offers(tablet)
    booking = book_first_offer(tablet)
    acknowledged = time.monotonic()
    row = board.locator(f"tr[data-booking={booking}]")
    row.wait_for()
    assert time.monotonic() - acknowledged < SHOWN_WITHIN_SECONDS
    expect(board.locator(f".ride-bar[data-booking={booking}]")).to_be_visible()

    stops = [stop for vehicle in served.plan()["vehicles"] for stop in vehicle["stops"]]
    assert sum(visit["booking_id"] == booking for stop in stops for visit in stop["visits"]) == 2
    driver = open_page("drive", number=driver_of(served, booking))
    expect(driver.locator(f".manifest [data-booking={booking}]")).to_have_count(2)

    served.clock(paused=False, speed=900)
    expect(tablet.locator(f"[data-booking={booking}][data-status=completed]")).to_be_visible(timeout=40_000)
    served.clock(paused=True, speed=60)
    assert status_of(served, booking) == "completed"

    plan = open_page("plan")
    plan.get_by_role("link", name="1日の数字").click()
    expect(plan.locator("[data-figure=completed] dd").first).to_have_text("1")
    expect(plan.locator("[data-figure=promises_kept] dd").first).to_have_text("100.0%")
    plan.get_by_role("link", name="もしも").click()
    plan.get_by_test_id("new-study").click()
    plan.locator("[data-quick=less]").click()
    shorten(plan)
    plan.get_by_test_id("start").click()
    expect(plan.locator("[data-testid=results][data-status=done]")).to_be_visible(timeout=60_000)
    expect(plan.get_by_test_id("figures").locator("[data-row=vehicle_km]").first).to_contain_text("km")
    plan.go_back()
    expect(plan.locator("[data-changes='0'] li")).to_have_count(1)


def test_a_driver_takes_a_ride_from_departure_to_the_last_step(served: Served, open_page: OpenPage) -> None:
    tablet = open_page("tablet")
    start_booking(tablet)
    ask_for_offers(tablet)
    booking = book_first_offer(tablet)
    driver = open_page("drive", number=driver_of(served, booking))
    served.clock(paused=False, speed=60)
    seen = []
    for _ in range(12):
        here = driver.get_by_test_id("next")
        kind = str(here.get_attribute("data-kind"))
        seen.append(kind)
        driver.get_by_test_id("act").click()
        expect(driver.locator(f"[data-testid=next][data-kind={kind}]")).to_have_count(0)
        if status_of(served, booking) == "completed":
            break
    served.clock(paused=True)
    assert seen[:3] == ["depart", "arrive", "board"]
    assert seen[-1] == "alight"
    expect(driver.locator(f".visit-done[data-booking={booking}]")).to_have_count(2)
    expect(driver.locator(".demo-note")).to_have_count(0)
    tablet.get_by_role("button", name="わたしの予約を見る").click()
    expect(tablet.locator(f"[data-booking={booking}]")).to_have_attribute("data-status", "completed")


def driver_of(served: Served, booking_id: str) -> int:
    """Which of the printed drivers has the vehicle of a booking."""
    vehicle = next(one for one in served.plan()["bookings"] if one["booking_id"] == booking_id)["vehicle"]["id"]
    drivers = [
        served.call("GET", "/v1/me", "drive", number)["vehicle_id"] for number in range(len(served.tokens["drive"]))
    ]
    return drivers.index(vehicle)
