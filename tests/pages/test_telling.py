"""What a rider tells by one tap is read in the cab and on the board."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served
from tests.pages.test_walk_through import driver_of

pytestmark = pytest.mark.pages


def test_a_message_is_shown_beside_its_rider_in_the_cab_and_on_the_board(served: Served, open_page: OpenPage) -> None:
    rider = served.call("GET", "/v1/me", "tablet")["riders"][0]
    wish = {
        "origin": {"place_id": rider["home_place_id"]},
        "destination": {"place_id": "clinic"},
        "depart_after": f"{served.today()}T11:00:00+09:00",
        "seats": 1,
        "rider_id": rider["id"],
    }
    offer = served.call("POST", "/v1/requests", "tablet", json=wish)["offers"][0]["offer_id"]
    booking = served.call(
        "POST", "/v1/bookings", "tablet", json={"offer_id": offer}, headers={"Idempotency-Key": offer}
    )["booking_id"]
    cab, board = open_page("drive", number=driver_of(served, booking)), open_page("board", language="en")
    expect(cab.locator(f".manifest [data-booking={booking}]")).to_have_count(2)
    served.call("POST", f"/v1/bookings/{booking}/messages", "tablet", json={"phrase": "ring_the_bell"})
    expect(cab.locator(f".manifest [data-booking={booking}] .visit-message")).to_have_text(
        "着いたら呼び鈴を鳴らしてください"
    )
    board.get_by_test_id("search").fill(rider["name"])
    board.locator(f"tr[data-booking={booking}]").click()
    expect(board.get_by_test_id("details")).to_contain_text("Please ring the bell when you arrive")
