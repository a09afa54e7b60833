"""A day for the board's tests and pictures: a Thursday at rest, rides on two lines, and what a dispatcher does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.pages.cab import THURSDAY, Ride, book
from tests.pages.served import Served, serving

FROM_HAGIGAOKA, FROM_OTOFUKE = Ride("r-031", "10:00"), Ride("r-043", "10:00")
"""Two riders from opposite ends of the town at one time: no bus can fetch both in time."""

AT_NOON, LATER = Ride("r-001", "12:00"), Ride("r-002", "14:00")
"""Two riders of the centre, hours after the others: any bus has room for them."""

ANSWERED_WITHIN_MS = 20_000


@contextmanager
def quiet_day(folder: Path, known: Path | None = None, **settings: str) -> Iterator[Served]:
    """The demo on that Thursday with nobody driving, riding or improving by itself.

    `known` is the folder of a demo that ran before: its travel times need not be computed again.
    """
    settings = {"demand": "false", "drivers": "false", "optimiser": "false", "date": THURSDAY} | settings
    if known is not None:
        shutil.copytree(known / "cache", folder / "cache", dirs_exist_ok=True)
    with serving(folder, **settings) as served:
        yield served


def booking(served: Served, booking_id: str, day: str = THURSDAY) -> dict[str, Any]:
    """A booking as the service knows it."""
    found = served.call("GET", f"/v1/plan?date={day}", "board")["bookings"]
    return dict(next(one for one in found if one["booking_id"] == booking_id))


def vehicle_of(served: Served, booking_id: str) -> str:
    """The vehicle that carries a booking."""
    return str(booking(served, booking_id)["vehicle"]["id"])


def other_bus(vehicle_id: str) -> str:
    """The bus that is not this one."""
    return "bus-1" if vehicle_id != "bus-1" else "bus-2"


def put_on(served: Served, booking_id: str, vehicle_id: str) -> None:
    """Has a booking carried by a vehicle, moving it there if need be."""
    if vehicle_of(served, booking_id) == vehicle_id:
        return
    version = served.plan()["version"]
    wish = {"version": version, "booking_id": booking_id, "vehicle_id": vehicle_id, "date": THURSDAY}
    served.call("POST", "/v1/plan/moves", "board", json=wish)


def book_on(served: Served, ride: Ride, vehicle_id: str) -> str:
    """Books a ride and has it carried by a vehicle; the booking's id."""
    booking_id = book(served, ride)
    put_on(served, booking_id, vehicle_id)
    return booking_id


def bar(page: Page, booking_id: str) -> Locator:
    """A ride in the timeline."""
    return page.locator(f".ride-bar[data-booking='{booking_id}']")


def row_bar(page: Page, vehicle_id: str, booking_id: str) -> Locator:
    """A ride in the row of a vehicle."""
    return page.locator(f"[data-vehicle='{vehicle_id}'] .ride-bar[data-booking='{booking_id}']")


def hold_over(page: Page, booking_id: str, vehicle_id: str) -> None:
    """Takes hold of a ride's bar and brings it over a vehicle's row, without letting go."""
    ride, row = bar(page, booking_id), page.locator(f"[data-vehicle='{vehicle_id}'] .track")
    expect(ride).to_be_visible()
    start, end = ride.bounding_box(), row.bounding_box()
    assert start is not None
    assert end is not None
    x, y = start["x"] + 5, start["y"] + start["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 12, y + 4, steps=3)
    page.mouse.move(x + 12, end["y"] + end["height"] / 2, steps=6)


def expect_consequences(page: Page, *, possible: bool) -> Locator:
    """Waits for what a move would mean; the list of it."""
    shown = page.locator(f".consequences[data-possible={str(possible).lower()}]")
    expect(shown).to_be_visible(timeout=ANSWERED_WITHIN_MS)
    return shown


def drag(page: Page, booking_id: str, vehicle_id: str) -> None:
    """Drops a ride on a vehicle once it has been shown what that would mean; it is not yet moved."""
    hold_over(page, booking_id, vehicle_id)
    expect(page.locator(".consequences")).to_be_visible(timeout=ANSWERED_WITHIN_MS)
    page.mouse.up()
    expect(page.get_by_test_id("move-apply")).to_be_focused()
