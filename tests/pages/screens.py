"""Every screen of the tablet and how to get there; shared by the tests and by whoever takes pictures of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

from tests.pages.served import Served
from tests.pages.steps import ask_for_offers, book_ride, choose_first_offer, start_booking

Tablet = Literal["household", "several", "shared", "new"]
"""Whose tablet: one person's, that of two who live together, one at a facility, or one that nobody has set up."""

DEMO_TABLET = {"household": 0, "shared": 1}
"""Which of the addresses that the demo prints opens it."""


def address(served: Served, tablet: Tablet) -> str:
    """Where such a tablet opens for the first time."""
    if tablet == "several":
        riders = served.call("GET", "/v1/me", "tablet")["riders"]
        other = next(one for one in served.call("GET", "/v1/riders?q=", "board") if one["id"] != riders[0]["id"])
        asked = {"kind": "household", "name": "ふたり", "rider_ids": [riders[0]["id"], other["id"]]}
        return str(served.call("POST", "/v1/devices", "board", json=asked)["enrolment"]["url"])
    number = DEMO_TABLET.get(tablet)
    return f"{served.url}/tablet" if number is None else served.address("tablet", number)


@dataclass(frozen=True)
class Screen:
    """How to get there on a page that shows the tablet, whatever step it is at; `map` needs WebGL."""

    reach: Callable[[Page, Served], None]
    tablet: Tablet = "household"
    map: bool = False


def show(page: Page, step: str) -> None:
    """Goes to a step by its address, without loading the page again."""
    page.evaluate("step => { if (location.hash !== `#/${step}`) location.hash = `#/${step}`; }", step)
    page.wait_for_function("step => location.hash === `#/${step}` && !!document.querySelector('main .step')", arg=step)


def _step(name: str, ready: str = "main .step h2") -> Callable[[Page, Served], None]:
    def reach(page: Page, served: Served) -> None:
        show(page, name)
        page.wait_for_selector(ready)

    return reach


def _home(page: Page, served: Served) -> None:
    show(page, "")
    page.wait_for_selector(".home-choice")


def _where(page: Page, served: Served) -> None:
    _home(page, served)
    start_booking(page)


def _who(page: Page, served: Served) -> None:
    _home(page, served)
    page.locator(".home-choice.button-main").click()
    page.wait_for_selector(".tiles [data-rider]")


def _from_where(step: str, ready: str) -> Callable[[Page, Served], None]:
    def reach(page: Page, served: Served) -> None:
        _where(page, served)
        show(page, step)
        page.wait_for_selector(ready)

    return reach


def _when(page: Page, served: Served) -> None:
    _where(page, served)
    page.locator("[data-place=clinic]").first.click()
    page.wait_for_selector("[data-testid=look]")
    page.locator("input[name=mode]").nth(1).check()
    page.locator(".party summary").click()


def _departures(page: Page, served: Served) -> None:
    _home(page, served)
    page.get_by_test_id("to-departures").click()
    page.get_by_test_id("departure").first.wait_for()


def _offers(page: Page, served: Served) -> None:
    _where(page, served)
    ask_for_offers(page)
    page.get_by_test_id("offer").first.wait_for()


def _refusal(page: Page, served: Served) -> None:
    """Nobody can be taken to where no line goes."""
    _where(page, served)
    ask_for_offers(page, "nukabira")
    page.get_by_test_id("refusal").wait_for()


def _confirm(page: Page, served: Served) -> None:
    _offers(page, served)
    choose_first_offer(page)


def _home_time(page: Page, served: Served) -> None:
    _confirm(page, served)
    show(page, "home-time")
    page.wait_for_selector(".time-steppers")


def _booked(page: Page, served: Served) -> None:
    _home(page, served)
    book_ride(page)


def ride(page: Page, served: Served) -> str:
    """A ride of the household that is still to come; books one when there is none."""
    rides = served.call("GET", "/v1/bookings", "tablet")
    waiting = (one["booking_id"] for one in rides if one["status"] == "confirmed" and one["kind"] == "ride")
    if found := next(waiting, None):
        return str(found)
    _home(page, served)
    return book_ride(page)


def _rides(page: Page, served: Served) -> None:
    booking = ride(page, served)
    show(page, "rides")
    page.wait_for_selector(f".ride-list [data-booking='{booking}']")


def _cancel(page: Page, served: Served) -> None:
    _rides(page, served)
    page.get_by_test_id("cancel").first.click()
    page.wait_for_selector("dialog[open]")


def _of_ride(step: str, ready: str) -> Callable[[Page, Served], None]:
    def reach(page: Page, served: Served) -> None:
        show(page, f"{step}/{ride(page, served)}")
        page.wait_for_selector(ready)

    return reach


def _pin(page: Page, served: Served) -> None:
    show(page, "")
    page.locator("[data-rider]").first.click()
    page.wait_for_selector(".pin-key")


def _enrol(page: Page, served: Served) -> None:
    page.wait_for_selector(".enrol-code")


SCREENS: Mapping[str, Screen] = {
    "home": Screen(_home),
    "who": Screen(_who, tablet="several"),
    "where": Screen(_where),
    "names": Screen(_from_where("where/names", ".kana-rows")),
    "map": Screen(_from_where("where/map", ".map-canvas[data-ready=yes]"), map=True),
    "favourites": Screen(_from_where("favourites", ".star-tile")),
    "when": Screen(_when),
    "departures": Screen(_departures),
    "offers": Screen(_offers),
    "refusal": Screen(_refusal),
    "confirm": Screen(_confirm),
    "home-time": Screen(_home_time),
    "booked": Screen(_booked),
    "rides": Screen(_rides),
    "cancel": Screen(_cancel),
    "bus": Screen(_of_ride("bus", "main .step .map-box, main .step .card"), map=True),
    "message": Screen(_of_ride("message", "[data-phrase]")),
    "every": Screen(_of_ride("every", "[data-testid=make-standing]")),
    "standing": Screen(_step("standing")),
    "slip": Screen(_step("slip")),
    "comfort": Screen(_step("comfort", ".comfort-example")),
    "people": Screen(_step("", "[data-rider]"), tablet="shared"),
    "pin": Screen(_pin, tablet="shared"),
    "enrol": Screen(_enrol, tablet="new"),
}


def leave(page: Page) -> None:
    """Closes what stands over the step, so that the next screen can be reached."""
    if page.locator("dialog[open]").count():
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog[open]", state="detached")
