"""The resident's tablet over HTTP: both ways in one, calling home, taking back, telling the driver, the usual."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.api.serving import OTHER, RIDER, THURSDAY, Served
from tests.api.test_bad_input import check_problem


def both_ways(served: Served, way_home: Any, key: str = "k", **changes: Any) -> httpx.Response:
    body = {"offer_id": served.offers(**changes)[0]["offer_id"], "way_home": way_home}
    return served.call("POST", "/v1/bookings", "tablet", json=body, headers={"Idempotency-Key": key})


def call_home(served: Served, booking_id: str, key: str | None = "go", who: str = "tablet") -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return served.call("POST", f"/v1/bookings/{booking_id}/call", who, headers=headers)


def test_a_ride_with_an_open_return_is_answered_with_its_way_home(served: Served) -> None:
    answer = both_ways(served, {"open": True})
    assert answer.status_code == 201
    out = answer.json()
    home = served.call("GET", f"/v1/bookings/{out['way_home_id']}", "tablet").json()
    assert (home["kind"], home["outward_id"]) == ("open_return", out["booking_id"])
    assert home["destination"]["id"] == out["origin"]["id"]
    assert (out["kind"], out["outward_id"], out["messages"]) == ("ride", None, [])


def test_a_ride_with_a_way_home_that_was_offered(served: Served) -> None:
    home = served.town.residents[RIDER].home
    back = served.offers(
        origin={"place_id": "clinic"}, destination={"place_id": home}, depart_after=f"{THURSDAY}T13:00:00+09:00"
    )[0]
    out = both_ways(served, {"offer_id": back["offer_id"]}).json()
    booked = served.call("GET", f"/v1/bookings/{out['way_home_id']}", "tablet").json()
    assert booked["pickup_window"] == back["pickup_window"]
    taken = both_ways(served, {"offer_id": back["offer_id"]}, "k2", depart_after=f"{THURSDAY}T11:00:00+09:00")
    problem = check_problem(taken, 409, "offer-used")
    assert problem["data"]["which"] == "way_home"


def test_the_way_home_in_the_same_body_is_part_of_what_a_key_stands_for(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    first = served.confirm(offer_id, key="k")
    with_null = served.call(
        "POST",
        "/v1/bookings",
        "tablet",
        json={"offer_id": offer_id, "way_home": None},
        headers={"Idempotency-Key": "k"},
    )
    assert with_null.json() == first.json()
    body = {"offer_id": offer_id, "way_home": {"open": True}}
    check_problem(
        served.call("POST", "/v1/bookings", "tablet", json=body, headers={"Idempotency-Key": "k"}), 422, "key-reused"
    )


@pytest.mark.parametrize("form", [{}, {"open": True, "offer_id": "q:0"}])
def test_a_way_home_has_one_form(served: Served, form: dict[str, Any]) -> None:
    before = served.state()
    check_problem(both_ways(served, form), 422, "way-home-form")
    assert served.state() == before


@pytest.mark.parametrize("form", [{"open": False}, {"open": "yes"}, {"offer_id": ""}, {"at": 1}, [], "open"])
def test_a_way_home_that_cannot_be_read_is_a_problem_of_the_input(served: Served, form: Any) -> None:
    before = served.state()
    check_problem(both_ways(served, form), 422, "invalid-input")
    assert served.state() == before


def test_calling_home_moves_the_booking_to_what_was_estimated(served: Served) -> None:
    home = both_ways(served, {"open": True}, depart_after=f"{THURSDAY}T09:00:00+09:00").json()["way_home_id"]
    served.later(hours=3)
    estimate = served.call("GET", f"/v1/bookings/{home}/call", "tablet").json()
    assert (estimate["none"], estimate["message"]) == (None, None)
    called = call_home(served, home)
    assert called.status_code == 200
    assert called.json()["pickup_window"] == estimate["pickup_window"]
    assert call_home(served, home).json() == called.json()
    problem = check_problem(call_home(served, home, "again"), 409, "no-earlier-bus")
    assert problem["data"] == {"why": "nothing_earlier"}
    none = served.call("GET", f"/v1/bookings/{home}/call", "tablet").json()
    assert (none["pickup_window"], none["none"]) == (None, "nothing_earlier")
    assert set(none["message"]) == {"ja", "en"}


def test_a_call_needs_a_key_and_an_open_return_of_ones_own(served: Served) -> None:
    out = both_ways(served, {"open": True}).json()
    before = served.state()
    check_problem(call_home(served, out["way_home_id"], None), 400, "no-idempotency-key")
    check_problem(call_home(served, out["booking_id"]), 409, "not-open-return")
    check_problem(call_home(served, out["way_home_id"], who="other-tablet"), 403, "not-your-booking")
    check_problem(call_home(served, "b1"), 404, "unknown-booking")
    assert served.state() == before


def test_a_cancelled_booking_is_restored_with_its_promise(served: Served) -> None:
    booking = served.book()
    address = f"/v1/bookings/{booking['booking_id']}"
    assert served.call("DELETE", address, "tablet").json()["status"] == "cancelled"
    assert served.call("POST", f"{address}/restore", "tablet").json() == booking
    served.call("DELETE", address, "tablet")
    served.later(hours=3)
    problem = check_problem(served.call("POST", f"{address}/restore", "tablet"), 409, "cannot-restore")
    offer = problem["alternatives"][0]["offer_id"]
    assert served.confirm(offer, key="instead").status_code == 201


def test_every_phrase_can_be_told_and_is_shown_to_the_driver(served: Served) -> None:
    booking = served.book()
    phrases = served.call("GET", "/v1/phrases", "driver").json()
    assert len(phrases) >= 8
    assert all(phrase["words"]["ja"] and phrase["words"]["en"] for phrase in phrases)
    address = f"/v1/bookings/{booking['booking_id']}/messages"
    for phrase in phrases:
        told = served.call("POST", address, "tablet", json={"phrase": phrase["code"]})
        assert told.status_code == 201
    assert [message["phrase"] for message in told.json()["messages"]] == [phrase["code"] for phrase in phrases]
    bus = booking["vehicle"]["id"]
    manifest = served.call("GET", f"/v1/vehicles/{bus}/manifest?date={THURSDAY}", "dispatcher").json()
    shown = [v["messages"] for stop in manifest["stops"] for v in stop["visits"] if v["kind"] == "pickup"]
    assert shown == [told.json()["messages"]]
    check_problem(served.call("POST", address, "tablet", json={"phrase": "hello"}), 422, "unknown-phrase")
    check_problem(served.call("POST", address, "other-tablet", json={"phrase": "at_the_gate"}), 403, "not-your-booking")


def test_where_the_bus_is_is_shown_to_its_rider_only_when_it_is_near(served: Served) -> None:
    booking = served.book()
    address = f"/v1/bookings/{booking['booking_id']}/bus"
    far = served.call("GET", address, "tablet").json()
    assert (far["state"], far["position"], far["vehicle"]["id"]) == ("not_yet", None, booking["vehicle"]["id"])
    served.later(hours=1, minutes=45)
    near = served.call("GET", address, "tablet").json()
    assert near["state"] == "coming"
    assert set(near["position"]) == {"lon", "lat"}
    assert 0 < near["minutes_away"] <= 30
    check_problem(served.call("GET", address, "other-tablet"), 403, "not-your-booking")


def test_what_a_rider_usually_does_is_ready_to_be_asked_again(served: Served) -> None:
    out = both_ways(served, {"open": True}, needs={"wheelchair": False, "walking_frame": True, "carer": False}).json()
    usual = served.call("GET", f"/v1/riders/{RIDER}/usual", "tablet").json()
    assert usual["party"] == out["party"]
    assert usual["needs"] == out["needs"] == {"wheelchair": False, "walking_frame": True, "carer": False}
    (trip,) = usual["trips"]
    assert (trip["booking_id"], trip["weekday"], trip["way_home"]) == (out["booking_id"], 3, "open")
    assert [place["id"] for place in usual["recent"]] == ["clinic"]
    again = served.wish(
        depart_after=f"2026-12-03T{trip['minutes'] // 60:02}:{trip['minutes'] % 60:02}:00+09:00", needs=trip["needs"]
    )
    assert served.call("POST", "/v1/requests", "tablet", json=again).json()["offers"]
    check_problem(served.call("GET", f"/v1/riders/{OTHER}/usual", "tablet"), 403, "not-your-rider")


def test_favourites_are_kept_in_their_order_up_to_eight(served: Served) -> None:
    places = [p.id for p in served.town.places.values() if p.kind not in ("home", "address")]
    for number, place in enumerate(places[:8]):
        kept = served.call("PUT", f"/v1/riders/{RIDER}/favourites/{place}", "tablet").json()
        assert [one["id"] for one in kept] == places[: number + 1]
    full = served.call("PUT", f"/v1/riders/{RIDER}/favourites/{places[8]}", "tablet")
    assert check_problem(full, 409, "too-many-favourites")["data"] == {"most": 8}
    left = served.call("DELETE", f"/v1/riders/{RIDER}/favourites/{places[0]}", "tablet").json()
    assert [one["id"] for one in left] == places[1:8]
    check_problem(served.call("PUT", f"/v1/riders/{RIDER}/favourites/nowhere", "tablet"), 422, "unknown-place")
    check_problem(served.call("PUT", f"/v1/riders/{OTHER}/favourites/clinic", "tablet"), 403, "not-your-rider")


@pytest.mark.parametrize("needs", [{"wheelchair": "yes"}, {"stick": True}, "none", [True]])
def test_needs_that_cannot_be_read_are_a_problem_of_the_input(served: Served, needs: Any) -> None:
    before = served.state()
    check_problem(served.call("POST", "/v1/requests", "tablet", json=served.wish(needs=needs)), 422, "invalid-input")
    assert served.state() == before
