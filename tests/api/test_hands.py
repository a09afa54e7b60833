from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from api.service.actors import Actor
from tests.api.serving import RIDER, THURSDAY, Served
from tests.api.test_bad_input import check_problem

SECOND = Actor("dispatcher-2", "dispatcher", "配車担当2")


@pytest.fixture
def two(served: Served) -> Served:
    """The office with two people in it."""
    served.tokens[SECOND.id] = served.service.mint_token(SECOND)
    return served


def version(served: Served) -> int:
    return int(served.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()["version"])


def other_bus(booking: dict[str, Any]) -> str:
    return "bus-2" if booking["vehicle"]["id"] == "bus-1" else "bus-1"


def move(served: Served, booking: dict[str, Any], vehicle_id: str, **more: Any) -> dict[str, Any]:
    return {"version": version(served), "booking_id": booking["booking_id"], "vehicle_id": vehicle_id, **more}


def test_a_move_is_looked_at_done_and_taken_back(two: Served) -> None:
    booking = two.book("dispatcher", rider_id=RIDER)
    there = other_bus(booking)
    asked = move(two, booking, there)
    seen = two.call("POST", "/v1/plan/moves/preview", "dispatcher", json=asked).json()
    assert seen["version"] == asked["version"]
    assert (seen["possible"], seen["reason"], seen["why"], seen["broken"], seen["unserved"]) == (
        True,
        None,
        None,
        0,
        [],
    )
    done = two.call("POST", "/v1/plan/moves", "dispatcher", json=asked)
    assert done.status_code == 200, done.text
    undo = done.json()["undo"]
    assert (undo["booking_id"], undo["vehicle_id"]) == (booking["booking_id"], booking["vehicle"]["id"])
    after = two.call("GET", f"/v1/bookings/{booking['booking_id']}", "dispatcher").json()
    assert (after["vehicle"]["id"], after["pickup_window"], after["pinned"]) == (
        there,
        booking["pickup_window"],
        False,
    )
    back = {"version": done.json()["version"], **undo}
    assert two.call("POST", "/v1/plan/moves", "dispatcher", json=back).status_code == 200
    again = two.call("GET", f"/v1/bookings/{booking['booking_id']}", "dispatcher").json()
    assert again["vehicle"] == booking["vehicle"]


def test_of_two_dispatchers_dragging_at_once_the_second_is_shown_what_changed(two: Served) -> None:
    booking = two.book("dispatcher", rider_id=RIDER)
    asked = move(two, booking, other_bus(booking))
    with ThreadPoolExecutor(2) as desk:
        answers = list(
            desk.map(lambda who: two.call("POST", "/v1/plan/moves", who, json=asked), ("dispatcher", SECOND.id))
        )
    first, second = sorted(answers, key=lambda answer: answer.status_code)
    assert first.status_code == 200, first.text
    problem = check_problem(second, 409, "plan-moved")
    data = problem["data"]
    (changed,) = data["changed"]
    assert changed["who"] in ("配車担当", "配車担当2")
    assert (changed["kind"], changed["booking_id"], changed["vehicle_id"]) == (
        "moved",
        booking["booking_id"],
        asked["vehicle_id"],
    )
    assert changed["rider_name"] == two.town.residents[RIDER].name
    assert data["version"] == data["preview"]["version"] == first.json()["version"]
    # Having seen it, the second may still do what they meant.
    again = two.call("POST", "/v1/plan/moves", SECOND.id, json={**asked, "version": data["version"]})
    assert again.status_code == 200, again.text
    kinds = [event.kind for event in two.service.events_after(SECOND, 0)]
    assert kinds == ["booked", "moved", "moved"]


def test_a_move_that_is_not_possible_says_why_in_both_languages(two: Served) -> None:
    booking = two.book("dispatcher", rider_id=RIDER, seats=2)
    asked = move(two, booking, "post-1")
    seen = two.call("POST", "/v1/plan/moves/preview", "dispatcher", json=asked).json()
    assert (seen["possible"], seen["reason"]) == (False, "no_seat")
    assert set(seen["why"]) == {"ja", "en"}
    problem = check_problem(two.call("POST", "/v1/plan/moves", "dispatcher", json=asked), 409, "change-refused")
    assert problem["data"]["obstacle"] == "no_seat"
    assert seen["why"]["en"] in problem["messages"]["en"]
    assert seen["why"]["ja"] in problem["messages"]["ja"]
    at = {"pickup_before": "nobody:pickup", "dropoff_before": None}
    asked = move(two, booking, other_bus(booking), at=at)
    problem = check_problem(two.call("POST", "/v1/plan/moves", "dispatcher", json=asked), 409, "change-refused")
    assert problem["data"]["obstacle"] == "order_impossible"


def test_a_booking_is_pinned_and_shown_so(two: Served) -> None:
    booking = two.book("dispatcher", rider_id=RIDER)
    address, there = f"/v1/bookings/{booking['booking_id']}/pin", other_bus(booking)
    pinned = two.call("PUT", address, "dispatcher", json={"vehicle_id": there}).json()
    assert (pinned["pinned"], pinned["vehicle"]["id"]) == (True, there)
    plan = two.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()
    assert [one["pinned"] for one in plan["bookings"]] == [True]
    assert not two.call("DELETE", address, "dispatcher").json()["pinned"]
    check_problem(two.call("PUT", address, "dispatcher", json={"vehicle_id": "bus-9"}), 404, "unknown-vehicle")


def test_a_shift_and_a_break_are_changed_and_taken_back(two: Served) -> None:
    address = "/v1/vehicles/bus-1/shift"
    body = {"date": THURSDAY, "ends": f"{THURSDAY}T14:30:00+09:00"}
    seen = two.call("POST", f"{address}/preview", "dispatcher", json=body)
    assert seen.json()["possible"], seen.text
    done = two.call("PUT", address, "dispatcher", json=body).json()
    assert done["undo"]["ends"].startswith(f"{THURSDAY}T15:45")
    back = two.call("PUT", address, "dispatcher", json={"date": THURSDAY, "ends": done["undo"]["ends"]})
    assert back.json()["undo"]["ends"] == body["ends"]
    check_problem(two.call("PUT", address, "dispatcher", json={"date": THURSDAY}), 422, "shift-form")
    check_problem(
        two.call("PUT", address, "dispatcher", json={"ends": "2026-11-26T14:30:00"}), 422, "time-without-offset"
    )

    rest = {"visit_id": "bus-1:break0", "begins": f"{THURSDAY}T13:20:00+09:00"}
    assert two.call("POST", "/v1/vehicles/bus-1/break/preview", "dispatcher", json=rest).json()["possible"]
    moved = two.call("PUT", "/v1/vehicles/bus-1/break", "dispatcher", json=rest).json()
    assert moved["undo"]["visit_id"] == "bus-1:break0"
    again = two.call("PUT", "/v1/vehicles/bus-1/break", "dispatcher", json=moved["undo"])
    assert again.status_code == 200, again.text
    gone = {**rest, "visit_id": "bus-1:break9"}
    problem = check_problem(two.call("PUT", "/v1/vehicles/bus-1/break", "dispatcher", json=gone), 409, "change-refused")
    assert problem["data"]["obstacle"] == "unknown_break"


def test_a_closing_is_shown_made_listed_and_lifted(two: Served) -> None:
    booking = two.book()
    body = {
        "kind": "weather",
        "from": f"{THURSDAY}T09:30:00+09:00",
        "to": f"{THURSDAY}T12:00:00+09:00",
        "reason": "blizzard",
    }
    seen = two.call("POST", "/v1/closures/preview", "dispatcher", json=body).json()
    assert [(one["booking_id"], one["what"]) for one in seen["affected"]] == [(booking["booking_id"], "cancelled")]
    made = two.call("POST", "/v1/closures", "dispatcher", json=body)
    assert made.status_code == 201, made.text
    closure = made.json()["closure"]
    assert (closure["from"], closure["to"], closure["made_by"]) == (body["from"], body["to"], "配車担当")
    assert made.json()["affected"] == seen["affected"]
    assert made.json()["affected"][0]["phone"] == two.town.residents[RIDER].phone
    assert two.call("GET", f"/v1/closures?date={THURSDAY}", "dispatcher").json() == [closure]
    problem = check_problem(two.call("POST", "/v1/requests", "tablet", json=two.wish()), 422, "closed-for-weather")
    assert "blizzard" in problem["detail"]
    assert "12:00" in problem["detail"]
    assert problem["alternatives"]
    assert problem["service_days"]
    lifted = two.call("DELETE", f"/v1/closures/{closure['closure_id']}", "dispatcher").json()
    assert [one["booking_id"] for one in lifted["restored"]] == [booking["booking_id"]]
    assert lifted["closure"]["lifted_by"] == "配車担当"
    assert two.call("GET", f"/v1/bookings/{booking['booking_id']}", "tablet").json()["status"] == "confirmed"


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "stop"},
        {"kind": "road"},
        {"kind": "weather", "place_id": "clinic"},
        {"kind": "stop", "place_id": "clinic", "from": f"{THURSDAY}T09:30:00+09:00"},
        {"kind": "stop", "place_id": "clinic", "points": [[143.0, 43.0], [143.1, 43.1]]},
        {"kind": "road", "points": [[543.0, 43.0], [143.1, 43.1]]},
    ],
)
def test_a_closing_that_does_not_say_what_is_closed_is_refused(shared: Served, body: dict[str, Any]) -> None:
    before = shared.state()
    answer = shared.call("POST", "/v1/closures", "dispatcher", json={**body, "reason": "雪"})
    check_problem(answer, 422, "closure-form")
    assert shared.state() == before


def test_a_road_is_closed_by_two_points_on_it(two: Served) -> None:
    roads = two.town.roads
    way = two.town.path(two.town.places["depot"].location, two.town.places["clinic"].location, two.service.today())
    body = {"kind": "road", "points": [list(way[1]), list(way[2])], "reason": "倒木"}
    seen = two.call("POST", "/v1/closures/preview", "dispatcher", json=body).json()
    assert seen["line"] == [{"lon": lon, "lat": lat} for lon, lat in way[1:3]]
    made = two.call("POST", "/v1/closures", "dispatcher", json=body).json()
    assert made["closure"]["line"] == seen["line"]
    nodes = [roads.nearest(*point)[0] for point in way[1:3]]
    day = two.service.today()
    assert two.service.context.travel(day).time(*nodes) > two.town.travel(day).time(*nodes)
    body = {"kind": "road", "points": [[0.0, 0.0], [1.0, 1.0]], "reason": "倒木"}
    check_problem(two.call("POST", "/v1/closures", "dispatcher", json=body), 422, "no-such-road")


def test_the_list_to_call_is_worked_off(two: Served) -> None:
    booking = two.book()
    body = {"kind": "stop", "place_id": "clinic", "reason": "工事"}
    two.call("POST", "/v1/closures", "dispatcher", json=body)
    (call,) = two.call("GET", f"/v1/calls?date={THURSDAY}", "dispatcher").json()
    assert (call["why"], call["booking_id"], call["reason"]) == ("stop_closed", booking["booking_id"], "工事")
    assert call["rider"]["phone"] == two.town.residents[RIDER].phone
    told = two.call("PUT", f"/v1/calls/{call['call_id']}/told", SECOND.id).json()
    assert told["told_by"] == "配車担当2"
    assert two.call("GET", "/v1/calls", "dispatcher").json() == [told]
    assert two.call("DELETE", f"/v1/calls/{call['call_id']}/told", "dispatcher").json() == call
    check_problem(two.call("PUT", "/v1/calls/999/told", "dispatcher"), 404, "unknown-call")
    check_problem(two.call("PUT", "/v1/calls/x/told", "dispatcher"), 422, "invalid-input")
