"""Those who call: a tablet that opens its page, asks, books with a key of its own, and waits as long as it is told."""

from __future__ import annotations

import json
import random
import secrets
import time
from itertools import count
from typing import Any, ClassVar

import gevent  # type: ignore[import-untyped]
from locust import FastHttpUser, task
from locust.exception import StopUser

from benchmarks.load_tally import Tally

MOST_TRIES = 60
CANCELS = 0.3
"""The share of bookings that is cancelled again: a horizon's seats last longer."""


class Caller(FastHttpUser):
    """What all have in common. A call that is refused for now (503, 429) is sent again after Retry-After."""

    abstract = True
    over: ClassVar[bool] = False
    known: ClassVar[dict[str, Any]]
    urls: ClassVar[list[str]]
    tally: ClassVar[Tally]
    pause: ClassVar[float]
    numbers: ClassVar[count[int]]
    connection_timeout = 120.0
    network_timeout = 120.0

    @classmethod
    def begin(cls, known: dict[str, Any], urls: list[str], users: int, rate: float, tally: Tally) -> None:
        """Before anybody calls."""
        cls.known, cls.urls, cls.tally = known, urls, tally
        cls.pause = users / rate if rate else 0
        cls.numbers = count()

    def __init__(self, environment: Any) -> None:
        number = next(self.numbers)
        self.host = self.urls[number % len(self.urls)]
        self.me = self.known["callers"][number % len(self.known["callers"])]
        self.chance = random.Random(number)
        super().__init__(environment)

    def answer(self, method: str, path: str, name: str, body: object = None, key: str = "") -> Any:
        """The JSON of an answer that was a yes; None for a refusal that a rule or another rider gives."""
        headers = {"Authorization": f"Bearer {self.me['token']}", "Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        data = None if body is None else json.dumps(body)
        for _ in range(MOST_TRIES):
            with self.client.request(method, path, name=name, data=data, headers=headers, catch_response=True) as got:
                self.tally.answers[f"{name} {got.status_code}"] += 1
                wait = (got.headers or {}).get("Retry-After") if got.status_code in (429, 503) else None
                if 200 <= got.status_code < 300 or got.status_code == 409 or wait is not None:
                    got.success()
                else:
                    got.failure(f"{got.status_code} {(got.text or '')[:100]}")
                    return None
                if wait is None:
                    return json.loads(got.text) if got.status_code < 300 else None
            self.tally.waited += 1
            gevent.sleep(float(wait))
        raise AssertionError(f"{name} was told to wait {MOST_TRIES} times")

    def ask(self) -> str | None:
        """Asks for a ride to or from home on one of the days; the first offer, or the first other one there is."""
        home, goal = self.me["home"], self.chance.choice(self.known["goals"])
        ends = (home, goal) if self.chance.random() < 0.55 else (goal, home)
        if home == goal:
            return None
        minutes = self.chance.randrange(9 * 60, 15 * 60, 5)
        wish = {
            "origin": {"place_id": ends[0]},
            "destination": {"place_id": ends[1]},
            "depart_after": f"{self.chance.choice(self.known['days'])}T{minutes // 60:02}:{minutes % 60:02}:00+09:00",
            "seats": 1,
        }
        answer = self.answer("POST", "/v1/requests", "ask", wish)
        if answer is None:
            return None
        offers = answer["offers"] or answer["refusal"]["alternatives"]
        return str(offers[0]["offer_id"]) if offers else None

    def book(self, offer_id: str) -> str | None:
        """Books an offer; the booking's id once it is acknowledged."""
        made = self.answer("POST", "/v1/bookings", "book", {"offer_id": offer_id}, secrets.token_hex(8))
        if made is None:
            return None
        self.tally.booked.append(made["booking_id"])
        return str(made["booking_id"])


class SteadyUser(Caller):
    """Asks and books again and again, and cancels some."""

    def on_start(self) -> None:
        """Not all at the same moment."""
        gevent.sleep(self.chance.uniform(0, self.pause))

    def wait_time(self) -> float:
        """What is left of this caller's share of the rate is kept within the task."""
        return 0.0

    @task
    def ride(self) -> None:
        """One ride, and the pause that keeps the rate."""
        if self.over:
            raise StopUser
        pause = gevent.spawn(gevent.sleep, self.pause)
        offer_id = self.ask()
        booking_id = None if offer_id is None else self.book(offer_id)
        if booking_id is not None and self.chance.random() < CANCELS:
            gone = self.answer("DELETE", f"/v1/bookings/{booking_id}", "cancel")
            self.tally.cancelled += [booking_id] if gone is not None else []
        pause.join()


class BurstUser(Caller):
    """Eight o'clock: opens the page, asks, books once, and is done."""

    @task
    def visit(self) -> None:
        """What the tablet's page calls, in its order, then the ride."""
        began = time.monotonic()
        self.answer("GET", "/v1/town", "town")
        self.answer("GET", "/v1/me", "me")
        self.answer("GET", "/v1/town/places", "places")
        self.answer("GET", "/v1/bookings", "bookings")
        self.answer("GET", f"/v1/riders/{self.me['rider']}/usual", "usual")
        offer_id = self.ask()
        if offer_id is not None:
            self.book(offer_id)
        self.tally.visits.append(time.monotonic() - began)
        self.tally.finished += 1
        raise StopUser


class BareUser(Caller):
    """Writes one row, of the service that does nothing else: what Python, HTTP and the disk allow at most."""

    @task
    def row(self) -> None:
        """One row."""
        if self.over:
            raise StopUser
        self.answer("POST", "/row", "row", {"offer_id": secrets.token_hex(8)})
        self.tally.booked.append("row")
