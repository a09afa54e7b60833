"""A day for the cab's tests and pictures: a Thursday, all rides on one bus, and the driver's phone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.pages.served import Served, serving

THURSDAY = "2026-11-26"
BUS = "bus-1"
Scene = Callable[[Page, Served], None]
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


def prepare(served: Served) -> None:
    """A morning with all that a cab may have to show: needs, notes, parcels, several at one stop."""
    first = book(served, Ride(FRAME, "09:30", parcels=1))
    served.call("PUT", f"/v1/bookings/{first}/note", "board", json={"text": "第2門から入る"})
    book(served, Ride("r-012", "09:30"))
    book(served, Ride("r-014", "09:30", seats=0, parcels=3))
    book(served, Ride(WHEELCHAIR, "10:30", "post-office", seats=1, wheelchairs=1))
    book(served, Ride("r-017", "11:00", "a-coop"))
    book(served, Ride("r-022", "13:00"))


def opened_cab(browser: Browser, served: Served, language: str = "ja") -> Page:
    """The bus's cab on a phone of its own."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
        permissions=["geolocation"],
        geolocation={"longitude": 143.2965, "latitude": 43.2335, "accuracy": 10},
    )
    context.add_init_script(f"localStorage['noriai.language'] ??= '{language}'")
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(served.address("drive", driver_number(served)))
    page.get_by_test_id("next").wait_for()
    return page


def _reach(kind: str) -> Scene:
    def reach(page: Page, served: Served) -> None:
        drive_to(page, kind)

    return reach


def _no_show(page: Page, served: Served) -> None:
    """The question after the call."""
    run_until(served, "09:34")
    page.get_by_test_id("no-show").click()
    page.get_by_test_id("called").click()


def _together(page: Page, served: Served) -> None:
    """Several who get out at one stop, and a parcel to hand over."""
    page.keyboard.press("Escape")
    drive_to(page, "alight")


def _offline(page: Page, served: Served) -> None:
    """Reports that wait for the line."""
    page.context.set_offline(True)
    press(page)
    page.get_by_test_id("unsent").locator("summary").click()


def _refused(page: Page, served: Served) -> None:
    """A ride was cancelled while the phone had no line."""
    drive_to(page, "board")
    booking = page.get_by_test_id("next").locator("[data-booking]").first.get_attribute("data-booking")
    press(page)
    served.call("DELETE", f"/v1/bookings/{booking}", "board")
    page.context.set_offline(False)
    page.get_by_test_id("refused").first.wait_for()


def _changed(page: Page, served: Served) -> None:
    """The office puts another stop first."""
    page.get_by_test_id("refused").get_by_role("button").click()
    expect_kind(page, "depart")
    book(served, Ride("r-016", "10:25", "a-coop"))
    page.get_by_test_id("changed").wait_for()


def _break(page: Page, served: Served) -> None:
    drive_to(page, "break", most=40)


def _finished(page: Page, served: Served) -> None:
    run_until(served, "12:40", speed=1800)
    page.get_by_test_id("rest").get_by_text("休憩は終わりです").or_(page.get_by_text("The break is over")).wait_for()
    drive_to(page, "finished")


def _homeward(page: Page, served: Served) -> None:
    press(page, "home")
    expect_kind(page, "homeward")


def _out(page: Page, served: Served) -> None:
    report(served, "out_of_service")
    expect_kind(page, "out")


SCENES: Mapping[str, Scene] = {
    "depart": _reach("depart"),
    "arrive": _reach("arrive"),
    "board": _reach("board"),
    "no-show": _no_show,
    "together": _together,
    "offline": _offline,
    "refused": _refused,
    "changed": _changed,
    "break": _break,
    "finished": _finished,
    "homeward": _homeward,
    "out": _out,
}
"""What the cab shows in the course of a morning, each reached from the one before it."""
