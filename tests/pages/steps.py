"""What a resident does on the tablet, as steps the tests share."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.pages.served import Served


def start_booking(page: Page, rider: int = 0) -> None:
    """From the first screen to the question where to, for one of the tablet's riders."""
    page.locator(".home-choice").first.click()
    page.wait_for_url("**#/wh*")
    if page.url.endswith("#/who"):
        page.locator(".tiles .tile").nth(rider).click()
    page.wait_for_url("**#/where")


def ask_for_offers(page: Page, place: str = "clinic") -> None:
    """Chooses a destination and takes the first time that is proposed."""
    page.locator(f"[data-place={place}]").first.click()
    page.wait_for_url("**#/when")
    page.locator("main .huge").last.click()
    page.wait_for_url("**#/offers")


def choose_first_offer(page: Page) -> None:
    """Takes the first offer shown, without a way home."""
    page.get_by_test_id("offer").first.click()
    page.get_by_test_id("way-home").locator("input").last.check()


def book_first_offer(page: Page) -> str:
    """Confirms the first offer shown; the booking's id."""
    choose_first_offer(page)
    page.get_by_test_id("confirm").click()
    booked = page.get_by_test_id("booked")
    booked.wait_for()
    return str(booked.get_attribute("data-booking"))


def book_ride(page: Page, place: str = "clinic") -> str:
    """A whole booking from the first screen; the booking's id."""
    start_booking(page)
    ask_for_offers(page, place)
    return book_first_offer(page)


def status_of(served: Served, booking_id: str) -> str:
    """How a booking of today stands, as the dispatcher sees it."""
    bookings = served.plan()["bookings"]
    return str(next(booking["status"] for booking in bookings if booking["booking_id"] == booking_id))
