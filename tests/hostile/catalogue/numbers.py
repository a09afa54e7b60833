"""Numbers and times that are none, or too large for anything."""

from __future__ import annotations

from tests.api.serving import THURSDAY
from tests.hostile.bad import Bad, asked, rider


def _point(name: str, number: str, status: int, slug: str) -> Bad:
    body = (
        f'{{"origin": {{"lon": {number}, "lat": 43.2}}, "destination": {{"place_id": "clinic"}}, '
        f'"depart_after": "{THURSDAY}T10:00:00+09:00", "seats": 1}}'
    )
    return Bad(name, status, slug, body.encode())


NUMBERS = (
    _point("a longitude that is NaN", "NaN", 422, "not-a-number"),
    _point("a longitude that is Infinity", "Infinity", 422, "not-a-number"),
    _point("a longitude of 1e999", "1e999", 422, "not-a-number"),
    _point("a longitude of 1e308", "1e308", 422, "invalid-input"),
    _point("a longitude of a thousand digits", "9" * 1000, 422, "invalid-input"),
    _point("a longitude of five thousand digits", "9" * 5000, 400, "malformed-json"),
    _point("a longitude with a leading zero", "0143.2", 400, "malformed-json"),
    _point("a longitude in hexadecimal", "0x8f", 400, "malformed-json"),
    _point("a longitude that is true", "true", 422, "invalid-input"),
    _point("a longitude in a list", "[143.2]", 422, "invalid-input"),
    asked("2^63 seats", 422, "party-too-large", seats=2**63),
    asked("seats of a thousand digits", 422, "party-too-large", seats=10**1000),
    asked("minus 2^63 seats", 422, "party-empty", seats=-(2**63)),
    asked("a time with 30 digits of a second", 422, "in-the-past", depart_after="2026-11-26T07:00:00.1234567+09:00"),
    asked("a time on a 30 February", 422, "not-a-time", depart_after="2026-02-30T10:00:00+09:00"),
    asked("a time at 25 o'clock", 422, "not-a-time", depart_after=f"{THURSDAY}T25:00:00+09:00"),
    asked("a time with an offset of 99 hours", 422, "not-a-time", depart_after=f"{THURSDAY}T10:00:00+99:00"),
    asked("the year 9999", 422, "too-far-ahead", depart_after="9999-12-31T23:59:59-12:00"),
    asked("the year one", 422, "in-the-past", depart_after="0001-01-01T00:00:00+14:00"),
    asked("full-width digits for a time", 422, "not-a-time", depart_after="２０２６-11-26T10:00:00+09:00"),
    asked("a time of ten thousand characters", 422, "not-a-time", depart_after="2" * 10_000),
    rider("a birthday in the year 0000", 422, "not-a-date", birth="0000-01-01"),
    Bad("an event number of forty digits", 400, "bad-event-number", method="GET", path="/v1/events",
        headers={"Last-Event-ID": "9" * 40}),
    Bad("an event number below nought", 400, "bad-event-number", method="GET", path="/v1/events",
        headers={"Last-Event-ID": "-1"}),
    Bad("an event number that divides the answer", 400, "bad-event-number", method="GET", path="/v1/events",
        headers={"Last-Event-ID": "1; id: 7"}),
    Bad("a page of the log beyond all numbers", 422, "invalid-input", method="GET", who="dispatcher",
        path="/v1/log?after=99999999999999999999"),
    Bad("a day beyond the calendar", 422, "not-a-date", method="GET", who="dispatcher",
        path="/v1/plan?date=10000-01-01"),
)  # fmt: skip
