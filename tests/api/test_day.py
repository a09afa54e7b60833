"""A ride from the wish to the figures: booked, driven by events, finished, counted; and a what-if about it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.api.serving import OTHER, THURSDAY, Served
from tests.api.test_bad_input import check_problem


def report(served: Served, vehicle: str, kind: str, who: str = "dispatcher", **more: Any) -> dict[str, Any]:
    answer = served.call("POST", f"/v1/vehicles/{vehicle}/events", who, json={"kind": kind, **more})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def manifest(served: Served, vehicle: str, who: str = "dispatcher") -> dict[str, Any]:
    return dict(served.call("GET", f"/v1/vehicles/{vehicle}/manifest", who).json())


def _wait_until(served: Served, moment: str) -> None:
    served.clock.set(to=datetime.fromisoformat(moment))


def test_a_ride_driven_to_its_end_appears_in_the_days_figures(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    _wait_until(served, f"{THURSDAY}T09:30:00+09:00")

    report(served, vehicle, "departed")
    assert manifest(served, vehicle)["status"] == "driving"
    coming = next(stop for stop in manifest(served, vehicle)["stops"] if stop["state"] != "done")
    assert [visit["booking_id"] for visit in coming["visits"]] == [booking["booking_id"]]
    _wait_until(served, coming["departure"])
    report(served, vehicle, "arrived")
    report(served, vehicle, "boarded", booking_id=booking["booking_id"])
    address = f"/v1/bookings/{booking['booking_id']}"
    aboard = served.call("GET", address, "tablet").json()
    assert aboard["status"] == "aboard"
    assert aboard["boarded_at"] is not None
    assert manifest(served, vehicle)["load"] == booking["party"]

    report(served, vehicle, "departed")
    goal = next(stop for stop in manifest(served, vehicle)["stops"] if stop["state"] != "done")
    _wait_until(served, goal["arrival"])
    report(served, vehicle, "arrived")
    report(served, vehicle, "alighted", booking_id=booking["booking_id"])
    over = served.call("GET", address, "tablet").json()
    assert (over["status"], over["broken"]) == ("completed", [])
    assert aboard["boarded_at"] < over["alighted_at"] <= over["latest_arrival"]
    done = [stop for stop in manifest(served, vehicle)["stops"] if stop["state"] == "done"]
    assert [visit["outcome"] for stop in done for visit in stop["visits"]] == ["boarded", "alighted"]

    figures = served.call("GET", f"/v1/figures?date={THURSDAY}", "planner").json()
    assert (figures["bookings"], figures["completed"], figures["promises_kept"]) == (1, 1, 1)
    assert figures["vehicle_km"] > 0
    assert figures["mean_wait_seconds"] >= 0
    assert figures["mean_detour"] >= 1
    kinds = [event.kind for event in served.service.events_after(_dispatcher(served), 0)]
    for kind in ("booked", "vehicle_departed", "vehicle_arrived", "boarded", "alighted"):
        assert kind in kinds


def _dispatcher(served: Served) -> Any:
    return served.service.actor_of(served.tokens["dispatcher"])


def test_a_driver_reports_for_the_own_vehicle_with_the_stop_of_the_manifest(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    who = {"bus-1": "driver", "bus-2": "other-driver", "post-1": "post-driver"}[vehicle]
    _wait_until(served, f"{THURSDAY}T09:30:00+09:00")
    coming = next(stop for stop in manifest(served, vehicle, who)["stops"] if stop["state"] != "done")
    report(served, vehicle, "departed", who, stop_id=coming["stop_id"])
    before = served.state()
    event = {"kind": "arrived", "stop_id": "nowhere"}
    check_problem(served.call("POST", f"/v1/vehicles/{vehicle}/events", who, json=event), 422, "unknown-stop")
    assert served.state() == before


def test_a_position_moves_the_vehicle_on_the_map_and_leaves_the_plan(served: Served) -> None:
    before = served.state()
    report(served, "bus-1", "position", "driver", lon=143.3, lat=43.25)
    vehicle = next(one for one in served.call("GET", "/v1/vehicles", "driver").json() if one["id"] == "bus-1")
    assert vehicle["position"] == {"lon": 143.3, "lat": 43.25}
    assert served.state()[:3] == before[:3]


EVENTS: list[tuple[str, dict[str, Any], int, str]] = [
    ("alighting before boarding", {"kind": "alighted", "booking_id": "the booking"}, 409, "event-refused"),
    ("boarding nobody", {"kind": "boarded"}, 422, "event-incomplete"),
    ("boarding a stranger", {"kind": "boarded", "booking_id": "none"}, 404, "unknown-booking"),
    ("a position without a point", {"kind": "position"}, 422, "event-incomplete"),
    ("a position that is no number", {"kind": "position", "lon": "143", "lat": 43}, 422, "invalid-input"),
    ("an unknown event", {"kind": "exploded"}, 422, "invalid-input"),
    ("a time to come", {"kind": "departed", "at": f"{THURSDAY}T23:00:00+09:00"}, 422, "event-in-future"),
    ("a time without an offset", {"kind": "departed", "at": f"{THURSDAY}T08:00:00"}, 422, "time-without-offset"),
    ("coming back from nowhere", {"kind": "back_in_service"}, 409, "event-refused"),
]


@pytest.mark.parametrize(("event", "status", "slug"), [e[1:] for e in EVENTS], ids=[e[0] for e in EVENTS])
def test_an_event_that_cannot_be_is_refused_and_changes_nothing(
    served: Served, event: dict[str, Any], status: int, slug: str
) -> None:
    booking = served.book()
    before = served.state()
    if event.get("booking_id") == "the booking":
        event = {**event, "booking_id": booking["booking_id"]}
    path = f"/v1/vehicles/{booking['vehicle']['id']}/events"
    check_problem(served.call("POST", path, "dispatcher", json=event), status, slug)
    assert served.state() == before


def test_a_ride_under_way_cannot_be_cancelled(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    _wait_until(served, booking["pickup_window"]["start"])
    report(served, vehicle, "boarded", booking_id=booking["booking_id"])
    before = served.state()
    answer = served.call("DELETE", f"/v1/bookings/{booking['booking_id']}", "tablet")
    check_problem(answer, 409, "not-cancellable")
    assert served.state() == before


def test_a_rider_who_is_not_there_is_a_recorded_no_show_but_not_too_early(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    _wait_until(served, f"{THURSDAY}T09:30:00+09:00")
    missing = {"kind": "no_show", "booking_id": booking["booking_id"]}
    early = served.call("POST", f"/v1/vehicles/{vehicle}/events", "dispatcher", json=missing)
    assert "早すぎ" in check_problem(early, 409, "event-refused")["detail"]
    _wait_until(served, booking["pickup_window"]["end"])
    report(served, vehicle, "no_show", booking_id=booking["booking_id"])
    assert served.call("GET", "/v1/bookings", "tablet").json()[0]["status"] == "no_show"
    assert served.call("GET", f"/v1/figures?date={THURSDAY}", "planner").json()["no_shows"] == 1


def test_a_bus_that_breaks_down_is_shown_so_and_its_riders_are_kept(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    report(served, vehicle, "out_of_service")
    assert manifest(served, vehicle)["status"] == "out_of_service"
    now = served.call("GET", "/v1/bookings", "tablet").json()[0]
    assert now["status"] == "confirmed"
    assert now["vehicle"]["id"] != vehicle
    assert now["pickup_window"] == booking["pickup_window"]


def test_refused_wishes_are_counted_by_reason(served: Served) -> None:
    for _ in range(2):
        served.call("POST", "/v1/requests", "tablet", json=served.wish(seats=99))
    served.call("POST", "/v1/requests", "tablet", json=served.wish(depart_after=f"{THURSDAY}T15:29:00+09:00"))
    refused = served.call("GET", f"/v1/figures?date={THURSDAY}", "planner").json()["refused"]
    assert refused == {"party_too_large": 2, "outside_hours": 1}


def test_two_riders_share_a_bus_and_both_promises_hold(served: Served) -> None:
    first = served.book()
    second = served.book("other-tablet", origin={"place_id": served.town.residents[OTHER].home})
    plan = served.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()
    assert plan["version"] == 2
    for booking in plan["bookings"]:
        assert booking["booking_id"] in (first["booking_id"], second["booking_id"])
        assert booking["pickup_window"]["start"] <= booking["planned_pickup"] <= booking["pickup_window"]["end"]
        assert booking["planned_arrival"] <= booking["latest_arrival"]
