"""`kill -9` between a booking's acknowledgement and the next second: the booking is there after the restart."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.town import Town
from tests.api.process import ServerProcess
from tests.api.serving import THURSDAY

KILLS = 20


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path)
    yield server
    if server.process is not None and server.process.is_alive():
        server.kill()


def _offer(server: ServerProcess, town: Town, number: int) -> str:
    """An offer for somebody else at another time of the day in each round."""
    riders = [
        person
        for person in town.residents.values()
        if town.places[person.home].area == "hagigaoka"
        and person.age(date.fromisoformat(THURSDAY)) >= 65
        and not person.wheelchair
    ]
    person = riders[number % len(riders)]
    minutes = 9 * 60 + 15 * number
    wish = {
        "origin": {"place_id": person.home},
        "destination": {"place_id": "clinic"},
        "depart_after": f"{THURSDAY}T{minutes // 60:02}:{minutes % 60:02}:00+09:00",
        "seats": 1,
        "rider_id": person.id,
    }
    answer = server.call("POST", "/v1/requests", json=wish)
    offers = answer["offers"] or answer["refusal"]["alternatives"]
    return str(offers[0]["offer_id"])


def _confirm(server: ServerProcess, offer_id: str, key: str) -> dict[str, Any]:
    answer = server.call("POST", "/v1/bookings", json={"offer_id": offer_id}, headers={"Idempotency-Key": key})
    return dict(answer)


def test_no_acknowledged_booking_is_lost_when_the_server_is_killed_twenty_times(
    server: ServerProcess, town: Town
) -> None:
    acknowledged: dict[str, dict[str, Any]] = {}
    starts = [server.start()]
    for number in range(KILLS):
        booking = _confirm(server, _offer(server, town, number), f"round {number}")
        acknowledged[booking["booking_id"]] = booking
        time.sleep(number % 5 * 0.2)
        server.kill()
        starts.append(server.start())
        again = server.call("GET", f"/v1/bookings/{booking['booking_id']}")
        assert again["status"] == "confirmed"
        assert again["pickup_window"] == booking["pickup_window"]
        assert again["latest_arrival"] == booking["latest_arrival"]
    _is_whole(server, acknowledged)
    print(f"\n{KILLS} kills; starts: mean {sum(starts) / len(starts):.2f} s, longest {max(starts):.2f} s")


def _is_whole(server: ServerProcess, acknowledged: dict[str, dict[str, Any]]) -> None:
    """Bookings, plan and audit trail tell one story."""
    listed = {booking["booking_id"]: booking for booking in server.call("GET", "/v1/bookings")}
    assert listed.keys() == acknowledged.keys()
    plan = server.call("GET", f"/v1/plan?date={THURSDAY}")
    visits = [visit for vehicle in plan["vehicles"] for stop in vehicle["stops"] for visit in stop["visits"]]
    for kind in ("pickup", "dropoff"):
        assert sorted(visit["booking_id"] for visit in visits if visit["kind"] == kind) == sorted(acknowledged)
    for booking in plan["bookings"]:
        assert booking["broken"] == []
        assert booking["pickup_window"]["start"] <= booking["planned_pickup"] <= booking["pickup_window"]["end"]


def test_a_call_repeated_after_the_kill_gives_the_booking_that_was_made(server: ServerProcess, town: Town) -> None:
    server.start()
    offer_id = _offer(server, town, 0)
    booking = _confirm(server, offer_id, "mine")
    server.kill()
    server.start()
    assert _confirm(server, offer_id, "mine") == booking
    assert len(server.call("GET", "/v1/bookings")) == 1


def test_a_call_home_repeated_after_the_kill_gives_the_ride_it_was_moved_to(server: ServerProcess, town: Town) -> None:
    server.start()
    body = {"offer_id": _offer(server, town, 1), "way_home": {"open": True}}
    out = server.call("POST", "/v1/bookings", json=body, headers={"Idempotency-Key": "both"})
    held = server.call("GET", f"/v1/bookings/{out['way_home_id']}")
    address, key = f"/v1/bookings/{out['way_home_id']}/call", {"Idempotency-Key": "home"}
    called = server.call("POST", address, headers=key)
    assert called["pickup_window"]["start"] < held["pickup_window"]["start"]
    server.kill()
    server.start()
    assert server.call("POST", address, headers=key) == called
    assert server.call("GET", f"/v1/bookings/{out['way_home_id']}")["pickup_window"] == called["pickup_window"]
    assert server.call("POST", "/v1/bookings", json=body, headers={"Idempotency-Key": "both"}) == out
    assert len(server.call("GET", "/v1/bookings")) == 2
