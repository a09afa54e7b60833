"""A day for the cab's tests and pictures: a Thursday, all rides on one bus, and the driver's phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.pages.served import Served, serving

THURSDAY = "2026-11-26"
BUS = "bus-1"
FRAME, WHEELCHAIR = "r-011", "r-007"
"""Riders of the centre: one with a walking frame, one in a wheelchair with a carer."""


@contextmanager
def one_bus(folder: Path, known: Path | None = None, **settings: str) -> Iterator[Served]:
    """The demo on that Thursday, at rest, with nobody driving or riding by itself; only one bus takes riders.

    `known` is the folder of a demo that ran before: its travel times need not be computed again.
    """
    settings = {"demand": "false", "drivers": "false", "optimiser": "false", "date": THURSDAY} | settings
    if known is not None:
        shutil.copytree(known / "cache", folder / "cache", dirs_exist_ok=True)
    with serving(folder, **settings) as served:
        for vehicle in served.plan()["vehicles"]:
            if vehicle["id"] != BUS:
                report(served, "out_of_service", vehicle=vehicle["id"])
        yield served


def report(served: Served, kind: str, *, vehicle: str = BUS, **facts: Any) -> None:
    """Something a vehicle did, keyed in by the office."""
    served.call("POST", f"/v1/vehicles/{vehicle}/events", "board", json={"kind": kind, **facts})


@dataclass(frozen=True)
class Ride:
    """A wish: who, when, between which places, with what."""

    rider: str
    at: str
    destination: str = "clinic"
    origin: str | None = None
    seats: int = 1
    wheelchairs: int = 0
    parcels: int = 0


def book(served: Served, ride: Ride) -> str:
    """Books the first offer; the booking's id."""
    home = next(one for one in served.call("GET", f"/v1/riders?q={ride.rider}", "board") if one["id"] == ride.rider)
    wish = {
        "origin": {"place_id": ride.origin or home["home_place_id"]},
        "destination": {"place_id": ride.destination},
        "depart_after": f"{THURSDAY}T{ride.at}:00+09:00",
        "seats": ride.seats,
        "wheelchairs": ride.wheelchairs,
        "parcels": ride.parcels,
        "rider_id": ride.rider,
    }
    answer = served.call("POST", "/v1/requests", "board", json=wish)
    assert answer["offers"], answer["refusal"]
    offer = answer["offers"][0]["offer_id"]
    headers = {"Idempotency-Key": offer}
    return str(served.call("POST", "/v1/bookings", "board", json={"offer_id": offer}, headers=headers)["booking_id"])


def manifest(served: Served) -> dict[str, Any]:
    """The bus's day as the service knows it."""
    return dict(served.call("GET", f"/v1/vehicles/{BUS}/manifest", "board"))


def visits(served: Served, *, done: bool | None = None) -> list[dict[str, Any]]:
    """All visits of the day in order; those that are done or not when asked."""
    found = [visit for stop in manifest(served)["stops"] for visit in stop["visits"]]
    return [visit for visit in found if done is None or bool(visit["done_at"]) == done]


def driver_number(served: Served) -> int:
    """Which of the printed drivers' addresses is the bus's."""
    numbers = range(len(served.tokens["drive"]))
    return next(n for n in numbers if served.call("GET", "/v1/me", "drive", n)["vehicle_id"] == BUS)


def kind_of(page: Page) -> str:
    """What the cab shows now: depart, arrive, board, alight, break, or a word."""
    return str(page.get_by_test_id("next").get_attribute("data-kind"))


def expect_kind(page: Page, kind: str) -> None:
    """Waits until the cab shows this."""
    expect(page.get_by_test_id("next")).to_have_attribute("data-kind", kind)


def press(page: Page, test_id: str = "act") -> None:
    """Presses a button once it may be pressed."""
    page.get_by_test_id(test_id).first.click()


def drive_to(page: Page, kind: str, most: int = 20) -> None:
    """Presses the large button until the cab shows `kind`."""
    for _ in range(most):
        if kind_of(page) == kind:
            return
        before = state_of(page)
        press(page)
        page.wait_for_function(f"before => ({STATE})() !== before", arg=before)
    raise AssertionError(f"{kind} never came, the cab shows {kind_of(page)}")


STATE = """() => {
    const next = document.querySelector("[data-testid=next]");
    const booking = next?.querySelector("[data-booking]")?.dataset.booking;
    return [next?.dataset.kind, next?.dataset.stop, booking].join(" ");
}"""


def state_of(page: Page) -> str:
    """What the cab shows: its kind, the stop, and whose turn it is."""
    return str(page.evaluate(STATE))


def run_until(served: Served, time: str, *, speed: float = 900) -> None:
    """Lets the service's clock run until it has passed HH:MM, then stops it."""
    served.clock(paused=False, speed=speed)
    try:
        while served.now()[11:16] < time:
            pass
    finally:
        served.clock(paused=True, speed=60)
