"""One failure tried: what is answered while it lasts, and whether all is well after it without a restart."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx

from tests.api.serving import THURSDAY
from tests.trust.storage_parts.failures import Failure
from tests.trust.storage_parts.riding import book, offers, wish
from tests.trust.storage_parts.served import Follower, ServedProcess

RECOVERS_WITHIN = 40.0
AT_ONCE = 12
"""Calls that come at the same time."""

_numbers = count()


@dataclass
class Trial:
    """`wrong` says in sentences what should not have been."""

    name: str
    calls: int = 0
    refused: int = 0
    longest: float = 0.0
    recovered: float = 0.0
    wrong: list[str] = field(default_factory=list)


def try_failure(served: ServedProcess, kind: str, failure: Failure) -> Trial:
    """Begins it, calls, ends it, and looks."""
    trial = Trial(f"{kind}: {failure.name}")
    follower = Follower(served)
    made = _booked(served)
    offer = offers(served, next(_numbers))[0]["offer_id"]
    key = f"{trial.name} {offer}"
    before = _bookings(served)
    failure.begin()
    try:
        answers = _ask(served, trial, offer, key, made)
        if failure.some and not _is_met(served, failure):
            trial.wrong.append("it was never met")
    finally:
        failure.end()
    if not failure.short:
        _judge(trial, failure, answers)
    _recovers(served, trial)
    after = _bookings(served)
    again = book(served, offer, key)
    if again.status_code != 201:
        trial.wrong.append(f"the booking could not be made afterwards: {again.status_code} {again.text[:200]}")
    elif _bookings(served) != after | {again.json()["booking_id"]} or len(_bookings(served)) != len(before) + 1:
        trial.wrong.append("a booking was lost or doubled")
    _is_whole(served, trial)
    _feed_goes_on(served, trial, follower)
    return trial


def _ask(served: ServedProcess, trial: Trial, offer: str, key: str, made: str) -> dict[str, httpx.Response]:
    """Calls of every kind at once, as an office and its tablets would."""

    def timed(call: tuple[str, str, dict[str, Any]]) -> httpx.Response:
        method, path, options = call
        began = time.monotonic()
        answer = served.call(method, path, **options)
        trial.longest = max(trial.longest, round(time.monotonic() - began, 2))
        return answer

    asked: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", "/v1/bookings", {"json": {"offer_id": offer}, "headers": {"Idempotency-Key": key}}),
        ("POST", "/v1/requests", {"json": wish(next(_numbers))}),
        ("DELETE", f"/v1/bookings/{made}", {}),
        ("GET", "/v1/bookings", {}),
        ("GET", f"/v1/plan?date={THURSDAY}", {}),
        ("GET", "/ready", {}),
        ("GET", "/health", {}),
        *[("POST", "/v1/requests", {"json": wish(next(_numbers))}) for _ in range(AT_ONCE - 7)],
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(timed, asked))
    trial.calls = len(answers) + 1
    named = {
        f"{number} {method} {path}": answer
        for number, ((method, path, _), answer) in enumerate(zip(asked, answers, strict=True))
    }
    named["last GET /ready"] = timed(("GET", "/ready", {}))
    return named


def _is_met(served: ServedProcess, failure: Failure) -> bool:
    """Asks on until something is refused, for what still fits into a file that has room."""
    for _ in range(400):
        answer = served.call("POST", "/v1/requests", json=wish(next(_numbers)))
        if answer.status_code == 503:
            return answer.json()["type"].rpartition("/")[2] in failure.slugs
    return False


def _judge(trial: Trial, failure: Failure, answers: dict[str, httpx.Response]) -> None:
    for name, answer in answers.items():
        slug = answer.json().get("type", "").rpartition("/")[2] if answer.status_code >= 400 else ""
        said = f"{name}: {answer.status_code} {slug}"
        if name.endswith("/health"):
            right = answer.status_code == 200
        elif name.endswith("/ready"):
            # One that was asked before anything failed has nothing to tell yet; of a lock others hold it never does.
            right = (
                failure.some
                or answer.status_code == 503
                or (failure.reads and (not name.startswith("last") or "busy" in failure.slugs))
            )
        elif answer.is_success:
            right = failure.some or (failure.reads and "GET" in name)
        else:
            right = answer.status_code == 503 and slug in failure.slugs and "retry-after" in answer.headers
        trial.refused += answer.status_code == 503
        if not right:
            trial.wrong.append(said)


def _recovers(served: ServedProcess, trial: Trial) -> None:
    began = time.monotonic()
    while time.monotonic() - began < RECOVERS_WITHIN:
        answers = [served.call("GET", "/ready"), served.call("POST", "/v1/requests", json=wish(next(_numbers)))]
        if all(answer.is_success for answer in answers):
            trial.recovered = round(time.monotonic() - began, 2)
            return
        time.sleep(0.1)
    trial.wrong.append(f"not well {RECOVERS_WITHIN:.0f} s after it was over")


def _booked(served: ServedProcess) -> str:
    for _ in range(20):
        found = offers(served, next(_numbers))
        if found:
            answer = book(served, found[0]["offer_id"], f"before {next(_numbers)}")
            if answer.status_code == 201:
                return str(answer.json()["booking_id"])
    raise RuntimeError("there is no ride to book")


def _bookings(served: ServedProcess) -> set[str]:
    return {one["booking_id"] for one in served.call("GET", f"/v1/bookings?date={THURSDAY}").raise_for_status().json()}


def _is_whole(served: ServedProcess, trial: Trial) -> None:
    """Bookings that stand are in the plan, each with its two visits once, and no others are."""
    plan = served.call("GET", f"/v1/plan?date={THURSDAY}").raise_for_status().json()
    visits = [visit for vehicle in plan["vehicles"] for stop in vehicle["stops"] for visit in stop["visits"]]
    standing = sorted(one["booking_id"] for one in plan["bookings"] if one["status"] == "confirmed")
    for kind in ("pickup", "dropoff"):
        if sorted(visit["booking_id"] for visit in visits if visit["kind"] == kind) != standing:
            trial.wrong.append(f"the plan's {kind}s are not those of its bookings")


def _feed_goes_on(served: ServedProcess, trial: Trial, follower: Follower) -> None:
    known = len(follower.kinds)
    _booked(served)
    deadline = time.monotonic() + 10
    while len(follower.kinds) == known and time.monotonic() < deadline:
        time.sleep(0.05)
    if follower.lost or len(follower.kinds) == known:
        trial.wrong.append("the live feed did not go on")
