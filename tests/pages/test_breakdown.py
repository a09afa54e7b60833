"""A bus breaks down at a busy hour of a day driven at 60×: everybody is replanned, the right people are told."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.pages.board_day import put_on, quiet_day
from tests.pages.cab import Ride, book
from tests.pages.conftest import OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages

BROKEN = "bus-1"
AHEAD = 12
WISHES = [
    Ride(f"r-{number:03d}", f"{hour}:{minute}", destination)
    for hour, minute, destination in (
        ("10", "00", "clinic"), ("10", "30", "michi-no-eki"), ("11", "00", "clinic"), ("13", "30", "clinic"),
    )
    for number in range(1, 39)
]  # fmt: skip


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A Thursday whose buses drive themselves, with a morning of rides on the bus that will break down."""
    with quiet_day(tmp_path_factory.mktemp("breakdown"), drivers="true") as running:
        yield running


def fill(served: Served) -> None:
    """Books rides and puts them on the bus that will break down, as many as a busy hour has."""
    taken: set[str] = set()
    for wish in WISHES:
        if len(ahead(served)) >= AHEAD + 2:
            return
        if wish.rider in taken:
            continue
        try:
            booking_id = book(served, wish)
            taken.add(wish.rider)
            put_on(served, booking_id, BROKEN)
        except (AssertionError, IndexError):
            continue


def ahead(served: Served) -> set[str]:
    """The rides of the bus that are not over."""
    return {
        one["booking_id"]
        for one in served.plan()["bookings"]
        if one["status"] in ("confirmed", "aboard") and one["vehicle"]["id"] == BROKEN
    }


def concerned(plan: dict[str, Any]) -> set[str]:
    """Whose planned times are later than what they were told, or who has no bus at all."""
    late = set()
    for one in plan["bookings"]:
        if one["status"] not in ("confirmed", "aboard"):
            continue
        times = [(one["planned_arrival"], one["latest_arrival"])]
        if one["status"] == "confirmed":
            times.append((one["planned_pickup"], one["pickup_window"]["end"]))
        if any(planned is None or planned > promised for planned, promised in times):
            late.add(one["booking_id"])
    return late


def promises(plan: dict[str, Any]) -> dict[str, tuple[object, str]]:
    """What each rider was told."""
    return {one["booking_id"]: (one["pickup_window"], one["latest_arrival"]) for one in plan["bookings"]}


def tablet_of(served: Served, booking_id: str) -> str:
    """The address that sets up a tablet for the rider of a booking."""
    rider = next(one for one in served.plan()["bookings"] if one["booking_id"] == booking_id)["rider"]
    asked = {"kind": "household", "name": rider["name"], "rider_ids": [rider["id"]]}
    return str(served.call("POST", "/v1/devices", "board", json=asked)["enrolment"]["url"])


def test_a_bus_that_breaks_down_with_twelve_rides_ahead(served: Served, open_page: OpenPage) -> None:
    fill(served)
    board = open_page("board")
    expect(board.get_by_test_id("live")).to_have_text("最新")
    served.clock(paused=False, speed=300)
    end = time.monotonic() + 60
    while served.call("GET", "/v1/clock", "board")["now"][11:16] < "09:20" and time.monotonic() < end:
        time.sleep(0.2)
    served.clock(speed=60)
    before = served.plan()
    riding = ahead(served)
    assert len(riding) >= AHEAD
    assert concerned(before) == set()

    board.locator(f"[data-vehicle={BROKEN}] .vehicle-tool").click()
    dialog = board.get_by_role("dialog")
    dialog.get_by_role("button", name="運休にする").click()
    dialog.get_by_role("button", name="運休にします").click()
    rescue = dialog.get_by_test_id("rescue")
    expect(rescue).to_be_visible()
    served.clock(paused=True)

    plan = served.plan()
    late = concerned(plan)
    assert late, "a bus with a full morning cannot fail without anybody being late"
    assert promises(plan) == promises(before), "what was told stands: it is broken, not moved"
    events = served.call("GET", "/v1/log", "board", params={"date": served.today()})["entries"]
    assert {one["booking_id"] for one in events if one["kind"] == "promise_broken"} == late

    rescue.get_by_role("button").click()
    to_call = board.get_by_test_id("to-call").locator("[data-call]")
    expect(to_call).to_have_count(len(late))
    phones = {one["booking_id"]: one["rider"]["phone"] for one in plan["bookings"]}
    assert {
        item.get_attribute("data-call"): item.locator("a[href^='tel:']").inner_text() for item in to_call.all()
    } == {booking: phones[booking] for booking in late}  # fmt: skip

    told, spared = sorted(late)[0], sorted(riding - late)[0]
    for booking, is_told in ((told, True), (spared, False)):
        tablet = open_page("tablet", address=tablet_of(served, booking))
        tablet.get_by_role("button", name="はじめる").or_(tablet.locator(".home-choice").first).first.wait_for()
        expect(tablet.locator("[data-booking]").first).to_be_visible()
        expect(tablet.get_by_test_id("broken")).to_have_count(int(is_told))
