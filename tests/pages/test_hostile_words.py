"""Markup, script and SQL that somebody typed into a name or a note are words: every page shows them as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.pages.board_day import quiet_day
from tests.pages.cab import Ride, book
from tests.pages.conftest import OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages

NAME = '<b class=typed>太郎</b><img src=x class=typed onerror="window.typed=1">'
NOTE = "'; DROP TABLE bookings; --<script class=typed>window.typed=1</script>"
OF_OFFICE = (
    '<svg class=typed onload="window.typed=1"></svg>{{7*7}}${7*7}<a class=typed href="javascript:window.typed=1">x</a>'
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A quiet Thursday with a ride of somebody whose name and note are markup, and a note of the office."""
    with quiet_day(tmp_path_factory.mktemp("words")) as running:
        form = {"name": NAME, "phone": "000-0000-0199", "home": {"place_id": "home-hagigaoka-12"}, "note": NOTE}
        rider = running.call("POST", "/v1/riders", "board", json=form)
        booking_id = book(running, Ride(rider["id"], "10:00", origin="home-hagigaoka-12"))
        running.call("PUT", f"/v1/bookings/{booking_id}/note", "board", json={"text": NOTE})
        running.call("POST", "/v1/notes", "board", json={"text": OF_OFFICE})
        yield running


def only_words(page: Page) -> None:
    """Nothing that was typed has become an element or has run."""
    assert page.locator(".typed").count() == 0
    assert page.evaluate("window.typed === undefined")


def test_the_board_shows_what_was_typed_as_words(open_page: OpenPage) -> None:
    page = open_page("board")
    ride = page.locator(".ride-bar").first
    expect(ride).to_be_visible()
    expect(page.get_by_text("<b class=typed>太郎</b>").first).to_be_attached()
    ride.click()
    expect(page.get_by_text("DROP TABLE bookings").first).to_be_visible()
    only_words(page)
    page.keyboard.press("Escape")
    page.locator("[data-tab=notes]").click()
    expect(page.get_by_role("tabpanel").get_by_text(OF_OFFICE)).to_be_visible()
    page.locator("[data-tab=log]").click()
    expect(page.get_by_role("tabpanel").get_by_text("<b class=typed>").first).to_be_visible()
    only_words(page)


def test_the_cab_shows_what_was_typed_as_words(served: Served, open_page: OpenPage) -> None:
    (vehicle,) = {one["vehicle"]["id"] for one in served.plan()["bookings"] if one["note"] == NOTE}
    number = ["bus-1", "bus-2", "post-1"].index(vehicle)
    page = open_page("drive", number=number)
    expect(page.get_by_text("DROP TABLE bookings").first).to_be_visible()
    only_words(page)
