"""From the wish to the ride: offers, bookings, idempotency, cancellation, capacity."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from tests.api.serving import OTHER, RIDER, THURSDAY, Served
from tests.api.test_bad_input import check_problem


def test_a_wish_gets_offers_whose_promise_fits_the_wish(served: Served) -> None:
    answer = served.call("POST", "/v1/requests", "tablet", json=served.wish()).json()
    assert answer["refusal"] is None
    for offer in answer["offers"]:
        start = datetime.fromisoformat(offer["pickup_window"]["start"])
        end = datetime.fromisoformat(offer["pickup_window"]["end"])
        latest = datetime.fromisoformat(offer["latest_arrival"])
        assert start.utcoffset() == timedelta(hours=9)
        assert start >= datetime.fromisoformat(f"{THURSDAY}T10:00:00+09:00")
        assert end - start == timedelta(seconds=served.town.rules.window_seconds)
        assert latest >= end + timedelta(seconds=offer["direct_seconds"])
        assert datetime.fromisoformat(offer["expires_at"]) > served.clock.now()


def test_the_offset_of_a_wish_is_only_a_way_of_writing_it(served: Served) -> None:
    here = served.offers(depart_after=f"{THURSDAY}T10:00:00+09:00")
    there = served.offers(depart_after=f"{THURSDAY}T01:00:00Z")
    assert [offer["pickup_window"] for offer in here] == [offer["pickup_window"] for offer in there]


def test_arriving_by_a_time_arrives_by_that_time(served: Served) -> None:
    by = f"{THURSDAY}T11:00:00+09:00"
    for offer in served.offers(depart_after=None, arrive_by=by):
        assert datetime.fromisoformat(offer["latest_arrival"]) <= datetime.fromisoformat(by)


def test_a_point_near_a_road_is_as_good_as_a_place(served: Served) -> None:
    clinic = served.town.places["clinic"]
    booking = served.book(destination={"lon": clinic.lon, "lat": clinic.lat})
    assert booking["destination"]["id"] is None
    assert booking["destination"]["lon"] == clinic.lon


def test_a_booking_is_answered_in_full_and_appears_everywhere_at_once(served: Served) -> None:
    booking = served.book()
    assert booking["status"] == "confirmed"
    assert booking["rider"] == {"id": RIDER, "name": "雛形 四郎", "kana": None, "phone": None}
    assert booking["destination"]["id"] == "clinic"
    assert booking["party"] == {"seats": 1, "wheelchairs": 0, "parcels": 0}
    assert booking["broken"] == []
    start, end = booking["pickup_window"]["start"], booking["pickup_window"]["end"]
    assert start <= booking["planned_pickup"] <= end
    assert booking["planned_arrival"] <= booking["latest_arrival"]
    assert served.call("GET", f"/v1/bookings/{booking['booking_id']}", "tablet").json() == booking
    assert served.call("GET", "/v1/bookings", "tablet").json() == [booking]
    plan = served.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()
    known = booking["rider"] | {"kana": "ひながた しろう", "phone": "000-0000-0028"}
    assert plan["bookings"] == [booking | {"rider": known}], "the office sees the number, a tablet does not"
    vehicle = next(one for one in plan["vehicles"] if one["id"] == booking["vehicle"]["id"])
    visits = [visit["kind"] for stop in vehicle["stops"] for visit in stop["visits"] if visit["booking_id"]]
    assert visits == ["pickup", "dropoff"]
    assert vehicle["path"]["type"] == "LineString"


def test_the_planner_sees_rides_but_no_names(served: Served) -> None:
    served.book()
    plan = served.call("GET", f"/v1/plan?date={THURSDAY}", "planner")
    assert plan.json()["bookings"][0]["rider"]["name"] == ""
    assert "雛形" not in plan.text
    assert "雛形" not in served.call("GET", "/v1/bookings", "planner").text


def test_the_same_key_again_gives_the_same_booking(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    first = served.confirm(offer_id, key="again")
    version = served.state()
    for _ in range(3):
        again = served.confirm(offer_id, key="again")
        assert (again.status_code, again.json()) == (201, first.json())
    assert served.state() == version


def test_ten_calls_at_once_with_one_key_make_one_booking(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: served.confirm(offer_id, key="at once"), range(10)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["booking_id"] for answer in answers}) == 1
    assert len(served.call("GET", "/v1/bookings", "tablet").json()) == 1


def test_ten_calls_at_once_with_ten_keys_book_an_offer_once(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda n: served.confirm(offer_id, key=f"key {n}"), range(10)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9
    assert len(served.call("GET", "/v1/bookings", "tablet").json()) == 1


def test_a_key_that_was_used_for_something_else_is_refused(served: Served) -> None:
    served.book(key="mine")
    other = served.offers(depart_after=f"{THURSDAY}T13:00:00+09:00")[0]["offer_id"]
    before = served.state()
    check_problem(served.confirm(other, key="mine"), 422, "key-reused")
    assert served.state() == before


@pytest.mark.parametrize("key", [None, "", "x" * 201, "a\tb"])
def test_a_booking_needs_a_key_that_can_be_kept(served: Served, key: str | None) -> None:
    offer_id = served.offers()[0]["offer_id"]
    before = served.state()
    headers = {} if key is None else {"Idempotency-Key": key}
    answer = served.call("POST", "/v1/bookings", "tablet", json={"offer_id": offer_id}, headers=headers)
    check_problem(answer, 400, "no-idempotency-key")
    assert served.state() == before


def test_an_offer_is_good_for_its_time_only(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    served.later(minutes=6)
    before = served.state()
    check_problem(served.confirm(offer_id), 410, "offer-expired")
    assert served.state() == before


def test_an_offer_is_used_once(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    assert served.confirm(offer_id, key="one").status_code == 201
    before = served.state()
    check_problem(served.confirm(offer_id, key="two"), 409, "offer-used")
    assert served.state() == before


def test_an_offer_made_to_somebody_else_is_not_ones_own(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    before = served.state()
    check_problem(served.confirm(offer_id, "other-tablet"), 403, "not-your-offer")
    check_problem(served.confirm("none", "tablet"), 404, "unknown-offer")
    assert served.state() == before


def test_another_riders_booking_is_neither_shown_nor_cancelled(served: Served) -> None:
    booking_id = served.book()["booking_id"]
    before = served.state()
    for method in ("GET", "DELETE"):
        answer = served.call(method, f"/v1/bookings/{booking_id}", "other-tablet")
        check_problem(answer, 403, "not-your-booking")
        assert "雛形" not in answer.text
        check_problem(served.call(method, "/v1/bookings/none", "tablet"), 404, "unknown-booking")
    assert served.call("GET", "/v1/bookings", "other-tablet").json() == []
    assert served.state() == before


def test_cancelling_frees_the_plan_and_cancelling_again_changes_nothing(served: Served) -> None:
    booking = served.book()
    address = f"/v1/bookings/{booking['booking_id']}"
    cancelled = served.call("DELETE", address, "tablet").json()
    assert cancelled["status"] == "cancelled"
    assert cancelled["planned_pickup"] is None
    assert cancelled["pickup_window"] == booking["pickup_window"]
    after = served.state()
    assert served.call("DELETE", address, "tablet").json() == cancelled
    assert served.state() == after
    plan = served.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()
    visits = [visit for one in plan["vehicles"] for stop in one["stops"] for visit in stop["visits"]]
    assert all(visit["booking_id"] is None for visit in visits)


def test_the_dispatcher_books_for_a_rider_who_calls(served: Served) -> None:
    booking = served.book("dispatcher", rider_id=OTHER, origin={"place_id": served.town.residents[OTHER].home})
    assert (booking["rider"]["id"], booking["rider"]["phone"]) == (OTHER, served.town.residents[OTHER].phone)
    on_the_tablet = booking | {"rider": booking["rider"] | {"kana": None, "phone": None}}
    assert served.call("GET", "/v1/bookings", "other-tablet").json() == [on_the_tablet]


def test_without_room_the_answer_is_a_refusal_with_rides_that_can_be_booked(served: Served) -> None:
    """Wheelchair places at one time run out; the rest of the day has some."""
    answer: dict[str, object] = {}
    for number in range(40):
        wish = served.wish(rider_id=RIDER, seats=0, wheelchairs=1)
        answer = served.call("POST", "/v1/requests", "dispatcher", json=wish).json()
        if answer["refusal"]:
            break
        offers = answer["offers"]
        assert isinstance(offers, list)
        assert served.confirm(offers[0]["offer_id"], "dispatcher", f"fill {number}").status_code == 201
    refusal = answer["refusal"]
    assert isinstance(refusal, dict)
    assert refusal["reason"] == "no_capacity"
    assert answer["offers"] == []
    assert "空き" in refusal["message"]["ja"]
    assert "no room" in refusal["message"]["en"]
    assert refusal["alternatives"]
    booked = served.confirm(refusal["alternatives"][0]["offer_id"], "dispatcher", "another time")
    assert booked.status_code == 201, booked.text
