"""`kill -9` right after an acknowledgement: the same call gives the same answer after the restart. Kills under load:
tests/trust/durable.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.town import Town
from tests.api.process import ServerProcess
from tests.api.wishing import riders_of, to_the_clinic


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path)
    yield server
    if server.process is not None and server.process.is_alive():
        server.kill()


def _offer(server: ServerProcess, town: Town, number: int) -> str:
    """An offer for somebody else at another time of the day in each round."""
    riders = riders_of(town)
    wish = to_the_clinic(riders[number % len(riders)], 9 * 60 + 15 * number)
    answer = server.call("POST", "/v1/requests", json=wish)
    offers = answer["offers"] or answer["refusal"]["alternatives"]
    return str(offers[0]["offer_id"])


def _confirm(server: ServerProcess, offer_id: str, key: str) -> dict[str, Any]:
    answer = server.call("POST", "/v1/bookings", json={"offer_id": offer_id}, headers={"Idempotency-Key": key})
    return dict(answer)


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
