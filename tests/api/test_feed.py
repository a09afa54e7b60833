"""The live feed over HTTP: in order, resumable without gap nor repeat, to everybody only what is theirs."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from api.routes import feed as feed_route
from tests.api.serving import OTHER, THURSDAY, Served


class Reader:
    """Reads events off one connection."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines

    def message(self) -> dict[str, str]:
        """The next message, whatever it holds."""
        found: dict[str, str] = {}
        for line in self._lines:
            if line:
                name, _, value = line.partition(":")
                found[name] = value.lstrip()
            elif found:
                return found
        raise EOFError

    def event(self) -> dict[str, Any]:
        """The next event; its fields agree with its data."""
        message = self.message()
        while "data" not in message:
            message = self.message()
        data = dict(json.loads(message["data"]))
        assert message["id"] == str(data["seq"])
        assert message["event"] == data["kind"]
        return data


@contextmanager
def following(served: Served, who: str, after: int | None = None) -> Iterator[Reader]:
    headers = {"Authorization": f"Bearer {served.tokens[who]}"}
    if after is not None:
        headers["Last-Event-ID"] = str(after)
    with (
        httpx.Client(base_url=served.url, timeout=10, verify=False) as client,
        client.stream("GET", "/v1/events", headers=headers) as answer,
    ):
        assert answer.status_code == 200
        yield Reader(answer.iter_lines())


def test_a_booking_is_in_the_feed_within_a_fraction_of_a_second(served: Served) -> None:
    with following(served, "dispatcher") as feed:
        assert feed.message() == {"id": "0", "retry": "1000"}
        booking = served.book()
        booked_at = time.monotonic()
        event = feed.event()
        assert time.monotonic() - booked_at < 1.0
        assert (event["kind"], event["booking_id"]) == ("booked", booking["booking_id"])
        assert (event["seq"], event["date"], event["version"]) == (1, THURSDAY, 1)
        assert event["vehicle_id"] == booking["vehicle"]["id"]


def test_a_change_made_by_another_process_is_in_the_feed_too(served: Served) -> None:
    """Here another one: the service is called past the web application, which nobody tells of it."""
    booking = served.book()
    actor = served.service.actor_of(served.tokens["dispatcher"])
    assert actor is not None
    with following(served, "dispatcher") as feed:
        feed.message()
        served.service.cancel(actor, booking["booking_id"])
        assert feed.event()["kind"] == "cancelled"


def test_a_lost_connection_resumes_with_no_gap_and_no_repeat(served: Served) -> None:
    """A reader that is cut off after every few events sees what one that stays connected sees."""
    seen: list[int] = []
    last: int | None = None
    busy = threading.Thread(target=_book_and_cancel, args=(served, 6))
    with following(served, "dispatcher") as feed:
        last = int(feed.message()["id"])
    busy.start()
    while len(seen) < 12:
        with following(served, "dispatcher", last) as feed:
            for _ in range(3):
                seen.append(feed.event()["seq"])
                last = seen[-1]
                if len(seen) == 12:
                    break
    busy.join()
    assert seen == list(range(1, 13))
    with following(served, "dispatcher", 0) as feed:
        assert [feed.event()["seq"] for _ in range(12)] == seen


def _book_and_cancel(served: Served, times: int) -> None:
    for _ in range(times):
        booking = served.book()
        served.call("DELETE", f"/v1/bookings/{booking['booking_id']}", "tablet")


def test_a_resident_hears_of_the_own_rides_only(served: Served) -> None:
    home = served.town.residents[OTHER].home
    with following(served, "tablet") as mine, following(served, "other-tablet") as theirs:
        mine.message()
        theirs.message()
        first = served.book()
        second = served.book("other-tablet", origin={"place_id": home})
        third = served.book(depart_after=f"{THURSDAY}T13:00:00+09:00")
        assert [mine.event()["booking_id"] for _ in range(2)] == [first["booking_id"], third["booking_id"]]
        assert theirs.event()["booking_id"] == second["booking_id"]
    with following(served, "other-tablet", 0) as theirs:
        assert theirs.event()["booking_id"] == second["booking_id"]


def test_a_number_from_the_future_goes_on_from_now(served: Served) -> None:
    with following(served, "dispatcher", 10**9) as feed:
        assert feed.message()["id"] == "0"
        served.book()
        assert feed.event()["seq"] == 1


def test_more_events_than_fit_in_one_look_come_all(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.live.BATCH", 3)
    _book_and_cancel(served, 5)
    with following(served, "dispatcher", 0) as feed:
        assert [feed.event()["seq"] for _ in range(10)] == list(range(1, 11))
    with following(served, "other-tablet", 0) as feed:
        feed.message()
        mine = served.book("other-tablet", origin={"place_id": served.town.residents[OTHER].home})
        assert feed.event()["booking_id"] == mine["booking_id"]


def test_a_quiet_feed_says_that_it_is_alive(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_route, "HEARTBEAT_SECONDS", 0.2)
    headers = {"Authorization": f"Bearer {served.tokens['tablet']}"}
    with served.client.stream("GET", "/v1/events", headers=headers) as answer:
        for line in answer.iter_lines():
            if line.startswith(":"):
                break
        else:
            raise AssertionError("no heartbeat came")


def test_fifty_followers_hear_of_one_booking(served: Served) -> None:
    heard: list[int] = []
    connected = threading.Barrier(51, timeout=20)

    def listen() -> None:
        with following(served, "dispatcher") as feed:
            feed.message()
            connected.wait()
            heard.append(feed.event()["seq"])

    threads = [threading.Thread(target=listen) for _ in range(50)]
    for thread in threads:
        thread.start()
    connected.wait()
    served.book()
    for thread in threads:
        thread.join(10)
    assert heard == [1] * 50
