"""Many reports in one call, a report taken back, and one that is sent twice, over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.serving import EIGHT, THURSDAY, Served
from tests.api.test_bad_input import check_problem


def at(clock: str) -> str:
    return f"{THURSDAY}T{clock}:00+09:00"


@pytest.fixture
def ride(served: Served) -> tuple[str, str]:
    """The vehicle and the booking of a ride at ten; it is a quarter past."""
    booking = served.book()
    served.clock.set(to=EIGHT.replace(hour=10, minute=15))
    return booking["vehicle"]["id"], booking["booking_id"]


def send(served: Served, vehicle: str, events: list[dict[str, Any]]) -> dict[str, Any]:
    answer = served.call("POST", f"/v1/vehicles/{vehicle}/events/batch", "dispatcher", json={"events": events})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_reports_that_come_together_are_answered_one_by_one_in_the_order_sent(
    served: Served, ride: tuple[str, str]
) -> None:
    vehicle, booking = ride
    events = [
        {"kind": "alighted", "event_id": "d", "at": at("10:14"), "booking_id": booking},
        {"kind": "boarded", "event_id": "c", "at": at("10:02"), "booking_id": "nobody"},
        {"kind": "boarded", "event_id": "b", "at": at("10:02"), "booking_id": booking},
        {"kind": "position", "event_id": "p", "at": at("10:05"), "lon": 143.3, "lat": 43.25},
        {"kind": "departed", "event_id": "a", "at": at("09:50")},
    ]
    answer = send(served, vehicle, events)
    became = [(one["event_id"], one["status"]) for one in answer["events"]]
    assert became == [("d", "applied"), ("c", "refused"), ("b", "applied"), ("p", "applied"), ("a", "applied")]
    problem = answer["events"][1]["problem"]
    assert (problem["type"], problem["status"]) == ("/problems/unknown-booking", 404)
    assert answer["version"] == served.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()["version"]
    done = served.call("GET", f"/v1/bookings/{booking}", "dispatcher").json()
    assert (done["status"], done["boarded_at"][11:16], done["alighted_at"][11:16]) == ("completed", "10:02", "10:14")
    before = served.state()
    again = send(served, vehicle, [event for event in events if event["event_id"] != "p"])
    assert [one["status"] for one in again["events"]] == ["doubled", "refused", "doubled", "doubled"]
    assert served.state() == before


def test_a_report_that_is_sent_twice_is_answered_twice_and_applied_once(served: Served, ride: tuple[str, str]) -> None:
    vehicle, booking = ride
    address = f"/v1/vehicles/{vehicle}/events"
    event = {"kind": "boarded", "booking_id": booking, "event_id": "x"}
    first = served.call("POST", address, "dispatcher", json=event).json()
    before = served.state()
    second = served.call("POST", address, "dispatcher", json=event)
    assert second.status_code == 201
    assert second.json() == {**first, "doubled": True}
    other = served.call("POST", address, "dispatcher", json={**event, "kind": "alighted"})
    check_problem(other, 409, "event-id-reused")
    assert served.state() == before


def test_a_report_is_taken_back(served: Served, ride: tuple[str, str]) -> None:
    vehicle, booking = ride
    event = {"kind": "boarded", "booking_id": booking, "event_id": "x", "at": at("10:10")}
    served.call("POST", f"/v1/vehicles/{vehicle}/events", "dispatcher", json=event)
    address = f"/v1/vehicles/{vehicle}/events/undo"
    undone = served.call("POST", address, "dispatcher", json={"event_id": "x"})
    assert undone.status_code == 200, undone.text
    told = undone.json()
    assert (told["kind"], told["booking_id"], told["event_id"], told["at"]) == ("boarded", booking, "x", at("10:10"))
    assert served.call("GET", f"/v1/bookings/{booking}", "dispatcher").json()["status"] == "confirmed"
    refused = check_problem(served.call("POST", address, "dispatcher", json={}), 409, "cannot-undo")
    assert "取り消せる記録がありません" in refused["detail"]


def test_a_driver_is_told_to_call_before_a_no_show(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    who = {"bus-1": "driver", "bus-2": "other-driver", "post-1": "post-driver"}[vehicle]
    served.clock.set(to=EIGHT.replace(hour=10, minute=20))
    event = {"kind": "no_show", "booking_id": booking["booking_id"]}
    address = f"/v1/vehicles/{vehicle}/events"
    refused = check_problem(served.call("POST", address, who, json=event), 409, "event-refused")
    assert "電話" in refused["detail"]
    assert served.call("POST", address, who, json={**event, "called": True}).status_code == 201


@pytest.mark.parametrize("events", [[], [{"kind": "departed"}] * 201, [{"kind": "boarded"}], "x"])
def test_a_batch_that_cannot_be_read_is_refused_as_a_whole(served: Served, events: Any) -> None:
    before = served.state()
    answer = served.call("POST", "/v1/vehicles/bus-1/events/batch", "driver", json={"events": events})
    assert answer.status_code == 422
    assert served.state() == before
