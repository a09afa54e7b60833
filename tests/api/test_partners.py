"""Partners: other systems that book for riders linked to them, within limits of their own."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any

import pytest

from tests.api.serving import OTHER, RIDER, THURSDAY, Served
from tests.api.test_bad_input import check_problem


def new_partner(served: Served, *riders: str, **limits: int) -> str:
    """A partner linked to riders, whose token is called "new"; its id."""
    made = served.call("POST", "/v1/partners", "dispatcher", json={"name": "予約サイト", **limits}).json()
    served.tokens["new"] = made["token"]
    partner_id = str(made["partner"]["partner_id"])
    for rider_id in riders:
        assert served.call("PUT", f"/v1/partners/{partner_id}/riders/{rider_id}", "dispatcher").status_code == 200
    return partner_id


def wish_of(served: Served, rider_id: str, leave: str, **changes: Any) -> dict[str, Any]:
    home = {"place_id": served.town.residents[rider_id].home}
    leaves = {"rider_id": rider_id, "origin": home, "depart_after": f"{THURSDAY}T{leave}:00+09:00"}
    return served.wish(**(leaves | changes))


def offer(served: Served, who: str, rider_id: str, leave: str, **changes: Any) -> str:
    answer = served.call("POST", "/v1/requests", who, json=wish_of(served, rider_id, leave, **changes))
    assert answer.status_code == 200, answer.text
    return str(answer.json()["offers"][0]["offer_id"])


def test_a_partner_asks_books_reads_and_cancels_for_the_riders_linked_to_it(served: Served) -> None:
    partner_id = new_partner(served)
    refused = served.call("POST", "/v1/requests", "new", json=wish_of(served, RIDER, "10:00"))
    check_problem(refused, 403, "not-your-rider")
    served.call("PUT", f"/v1/partners/{partner_id}/riders/{RIDER}", "dispatcher")
    me = served.call("GET", "/v1/me", "new").json()
    assert (me["role"], [rider["id"] for rider in me["riders"]]) == ("partner", [RIDER])
    answer = served.confirm(offer(served, "new", RIDER, "10:00"), "new", "a")
    assert answer.status_code == 201
    booking = answer.json()
    path = f"/v1/bookings/{booking['booking_id']}"
    assert served.call("GET", path, "new").json() == booking
    assert served.call("GET", "/v1/bookings", "new").json() == [booking]
    assert booking["rider"]["phone"] is None
    assert booking["note"] == ""
    assert served.call("DELETE", path, "new").json()["status"] == "cancelled"


def test_a_partner_sees_nothing_that_it_did_not_book_itself(served: Served) -> None:
    new_partner(served, RIDER)
    own = served.book("tablet")
    of_other = served.confirm(offer(served, "other-tablet", OTHER, "11:00"), "other-tablet", "b").json()
    of_partner = served.confirm(offer(served, "partner", RIDER, "12:00"), "partner", "c").json()
    for booking in (own, of_other, of_partner):
        path = f"/v1/bookings/{booking['booking_id']}"
        check_problem(served.call("GET", path, "new"), 403, "not-your-booking")
        check_problem(served.call("DELETE", path, "new"), 403, "not-your-booking")
        check_problem(served.call("GET", f"{path}/call", "new"), 403, "not-your-booking")
    assert served.call("GET", "/v1/bookings", "new").json() == []
    for other in ("tablet", "partner"):
        foreign = offer(served, other, RIDER, "13:00")
        check_problem(served.confirm(foreign, "new", other), 403, "not-your-offer")
    homes = {place["id"] for place in served.call("GET", "/v1/town/places", "new").json() if place["kind"] == "home"}
    assert homes == {served.town.residents[RIDER].home}
    # The rider's own tablet sees what the partner booked for the rider.
    assert of_partner["booking_id"] in [
        one["booking_id"] for one in served.call("GET", "/v1/bookings", "tablet").json()
    ]


def test_a_rider_who_is_no_longer_linked_is_out_of_the_partners_sight_at_once(served: Served) -> None:
    partner_id = new_partner(served, RIDER)
    held = offer(served, "new", RIDER, "11:00")
    booking = served.confirm(offer(served, "new", RIDER, "10:00"), "new", "a").json()
    unlinked = served.call("DELETE", f"/v1/partners/{partner_id}/riders/{RIDER}", "dispatcher")
    assert unlinked.json()["riders"] == []
    check_problem(served.call("GET", f"/v1/bookings/{booking['booking_id']}", "new"), 403, "not-your-booking")
    check_problem(served.confirm(held, "new", "b"), 403, "not-your-offer")
    assert served.call("GET", "/v1/bookings", "new").json() == []
    kept = served.call("GET", f"/v1/bookings/{booking['booking_id']}", "tablet").json()
    assert kept["status"] == "confirmed"


def test_one_call_too_many_in_a_minute_is_told_to_wait_and_costs_nobody_else(served: Served) -> None:
    new_partner(served, RIDER, calls_a_minute=3)
    served.real_time.seconds += 20
    for _ in range(3):
        assert served.call("GET", "/v1/me", "new").status_code == 200
    before = served.state()
    refused = served.call("POST", "/v1/requests", "new", json=wish_of(served, RIDER, "10:00"))
    check_problem(refused, 429, "too-many-calls")
    assert refused.headers["retry-after"] == "40"
    assert served.call("GET", "/v1/me", "partner").status_code == 200
    assert served.call("GET", "/v1/me", "tablet").status_code == 200
    assert served.state() == before
    served.real_time.later(seconds=39)
    check_problem(served.call("GET", "/v1/events", "new"), 429, "too-many-calls")
    served.real_time.later(seconds=1)
    assert served.call("GET", "/v1/me", "new").status_code == 200


def test_a_partner_has_so_many_open_rides_of_a_day_and_room_again_when_one_is_over(served: Served) -> None:
    new_partner(served, RIDER, OTHER, open_a_day=2)
    first = served.confirm(offer(served, "new", RIDER, "10:00"), "new", "a").json()
    both = {"offer_id": offer(served, "new", OTHER, "11:00"), "way_home": {"open": True}}
    refused = served.call("POST", "/v1/bookings", "new", json=both, headers={"Idempotency-Key": "b"})
    problem = check_problem(refused, 429, "too-many-open")
    assert problem["data"]["most"] == 2
    over = datetime.fromisoformat(first["latest_arrival"])
    assert int(refused.headers["retry-after"]) == math.ceil((over - served.clock.now()).total_seconds())
    second = served.confirm(both["offer_id"], "new", "c")
    assert second.status_code == 201
    third = offer(served, "new", OTHER, "13:00")
    check_problem(served.confirm(third, "new", "d"), 429, "too-many-open")
    # The answer that was given is given again, whatever is open now; and nobody else is held to anything.
    assert served.confirm(both["offer_id"], "new", "c").json() == second.json()
    assert served.book("shared-tablet", rider_id=RIDER, depart_after=f"{THURSDAY}T14:00:00+09:00")
    served.call("DELETE", f"/v1/bookings/{first['booking_id']}", "new")
    assert served.confirm(third, "new", "d").status_code == 201


def test_a_new_token_ends_the_old_one_and_a_partner_taken_back_has_none(served: Served) -> None:
    partner_id = new_partner(served, RIDER)
    old = served.tokens["new"]
    made = served.call("POST", f"/v1/partners/{partner_id}/token", "dispatcher").json()
    check_problem(served.call("GET", "/v1/me", "new"), 401, "unknown-token")
    served.tokens["new"] = made["token"]
    assert made["token"] != old
    booking = served.confirm(offer(served, "new", RIDER, "10:00"), "new", "a").json()
    assert served.call("DELETE", f"/v1/partners/{partner_id}", "dispatcher").json()["revoked_at"]
    check_problem(served.call("GET", "/v1/me", "new"), 401, "unknown-token")
    assert served.call("DELETE", f"/v1/partners/{partner_id}", "dispatcher").status_code == 200
    path = f"/v1/partners/{partner_id}"
    check_problem(served.call("POST", f"{path}/token", "dispatcher"), 409, "partner-revoked")
    check_problem(served.call("PUT", f"{path}/riders/{OTHER}", "dispatcher"), 409, "partner-revoked")
    check_problem(served.call("PATCH", path, "dispatcher", json={"open_a_day": 1}), 409, "partner-revoked")
    kept = served.call("GET", f"/v1/bookings/{booking['booking_id']}", "dispatcher").json()
    assert kept["status"] == "confirmed"
    listed = served.call("GET", "/v1/partners", "dispatcher").json()
    assert partner_id in [one["partner_id"] for one in listed if one["revoked_at"]]


@pytest.mark.parametrize(
    "asked",
    [{}, {"name": ""}, {"name": "x", "calls_a_minute": 0}, {"name": "x", "open_a_day": -1}, {"name": "x", "rider": 1}],
)
def test_a_partner_with_a_mistake_is_not_made(shared: Served, asked: dict[str, Any]) -> None:
    before = shared.call("GET", "/v1/partners", "dispatcher").json()
    check_problem(shared.call("POST", "/v1/partners", "dispatcher", json=asked), 422, "invalid-input")
    check_problem(shared.call("PATCH", "/v1/partners/none", "dispatcher", json={}), 422, "invalid-input")
    check_problem(shared.call("PUT", "/v1/partners/none/riders/r-028", "dispatcher"), 404, "unknown-partner")
    assert shared.call("GET", "/v1/partners", "dispatcher").json() == before
