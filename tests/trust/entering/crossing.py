"""What belongs to somebody else: another household's, another vehicle's, another partner's, another town's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tests.api.serving import OTHER, RIDER, THURSDAY
from tests.towns.made import all_of, made_here
from tests.towns.two_towns import HERE, OFFSETS, THERE, Two
from tests.trust.entering.callers import CHIEF, OFFICE, PASSWORD, Caller, bearer
from tests.trust.entering.doors import Door
from tests.trust.entering.trying import Answer, Tally, go

NOT_YOURS = ("not-your-rider", "not-your-booking", "not-your-vehicle", "not-your-offer", "not-your-standing")

BODIES: dict[str, Any] = {
    "messages": {"phrase": "at_the_gate"}, "skip": {"day": "2026-12-03"}, "unskip": {"day": "2026-12-03"},
    "events": {"kind": "departed"}, "undo": {"event_id": "x"},
    "batch": {"events": [{"kind": "departed", "event_id": "x", "at": f"{THURSDAY}T08:00:00{OFFSETS[HERE]}"}]},
}  # fmt: skip
"""A body that fits, by the last word of a path."""


def try_others(two: Two, doors: Sequence[Door], tally: Tally) -> None:
    """A household, a partner and a driver at whatever is another's; then what their own lists show of it."""
    ids = _of_the_other(two)
    partner = two.services[HERE].partners.make(OFFICE, "clinic of one", calls_a_minute=6000)
    path = f"/v1/partners/{partner.partner.partner_id}/riders/{RIDER}"
    assert two.call(HERE, "PUT", path, "dispatcher").is_success
    tokens = two.tokens[HERE]
    callers = [
        Caller("a household", "resident", bearer(tokens["tablet"])),
        Caller("a partner", "partner", bearer(partner.token)),
        Caller("a driver", "driver", bearer(tokens["driver"])),
    ]
    before = all_of(two, HERE)
    for caller in callers:
        for door in doors:
            if caller.role in door.may and any(f"{{{name}}}" in door.path for name in ids):
                answer = _other(two, door, ids, caller)
                tally.count("another's id", f"{caller.name} {door}", _is_kept(answer), answer)
    for what, answer in _wishes_for(two, callers[:2]):
        tally.count("another's id", what, answer.status == 403 and answer.problem in NOT_YOURS, answer)
    for caller in callers[:2]:
        for path in ("/v1/bookings", "/v1/standing", "/v1/me", "/v1/bookings.ics"):
            shown = two.ask(f"{HERE}.localhost", "GET", path, headers=dict(caller.headers)).text
            seen = [each for name, each in ids.items() if name != "place_id" and each in shown]
            tally.count("another's in a list", f"{caller.name} {path}", not seen, Answer(200, " ".join(seen)))
    tally.count("left as it was", "another's", all_of(two, HERE) == before, Answer(200, ""))


def try_other_town(two: Two, doors: Sequence[Door], tally: Tally) -> None:
    """Everything with an id made in one town, asked for by every role of the other."""
    ids = made_here(two) | {"login": "only-here"}
    two.services[HERE].staff.add(CHIEF, ids["login"], "雛形", "planner", PASSWORD)
    staff = two.services[HERE].staff.everybody()
    before = all_of(two, HERE)
    there = two.tokens[THERE] | {"resident": two.tokens[THERE]["tablet"]}
    for door in doors:
        named = {name: value for name, value in ids.items() if f"{{{name}}}" in door.path}
        for role in sorted(door.may & there.keys()) if named else ():
            body = BODIES.get(door.path.rpartition("/")[2], {}) if door.takes_body else None
            query = f"?scenario=0&date={THURSDAY}&draw=0" if door.path.endswith("/day") else ""
            address = door.address({"place_id": "clinic", "call_id": "1"} | named) + query
            answer = go(two, door.method, address, bearer(there[role]) | {"Idempotency-Key": "x"}, body, THERE)
            gone = door.method == "DELETE" and answer.status == 204  # what is not there is gone already
            right = (gone or answer.status in (403, 404, 409, 422)) and "雛形" not in str(answer.body)
            tally.count("another town's id", f"{role} {door}", right, answer)
    unchanged = all_of(two, HERE) == before and two.services[HERE].staff.everybody() == staff
    tally.count("left as it was", "the other town", unchanged, Answer(200, ""))


def _of_the_other(two: Two) -> dict[str, str]:
    """A ride and a standing booking of another household, and another vehicle."""
    offers = two.call(HERE, "POST", "/v1/requests", "other-tablet", json=_wish(two, OTHER)).json()["offers"]
    body = {"offer_id": offers[0]["offer_id"]}
    headers = {"Idempotency-Key": "the other's"}
    booked = two.call(HERE, "POST", "/v1/bookings", "other-tablet", json=body, headers=headers).json()
    weekly = {
        "rider_id": OTHER, "weekday": 4, "destination": {"place_id": "clinic"}, "mode": "arrive", "minutes": 660,
        "origin": {"place_id": two.services[HERE].town.residents[OTHER].home}, "way_home": "none",
        "seats": 1, "wheelchairs": 0, "parcels": 0,
    }  # fmt: skip
    kept = two.call(HERE, "POST", "/v1/standing", "other-tablet", json=weekly, headers={"Idempotency-Key": "weekly"})
    return {
        "booking_id": booked["booking_id"], "standing_id": str(kept.json()["standing_id"]), "rider_id": OTHER,
        "vehicle_id": "bus-2", "place_id": "clinic",
    }  # fmt: skip


def _other(two: Two, door: Door, ids: dict[str, str], caller: Caller) -> Answer:
    last = door.path.rpartition("/")[2]
    body = BODIES.get(last, {}) if door.takes_body else None
    query = f"?date={THURSDAY}" if "manifest" in last else ""
    return go(two, door.method, door.address(ids) + query, dict(caller.headers) | {"Idempotency-Key": "mine"}, body)


def _is_kept(answer: Answer) -> bool:
    return answer.status in (403, 404) and answer.problem in NOT_YOURS


def _wishes_for(two: Two, callers: Sequence[Caller]) -> Iterator[tuple[str, Answer]]:
    """Asking and booking for another, and taking another's offer."""
    wish = _wish(two, OTHER)
    offers = two.call(HERE, "POST", "/v1/requests", "other-tablet", json=wish).json()["offers"]
    for caller in callers:
        yield f"{caller.name} asks for another", go(two, "POST", "/v1/requests", caller.headers, wish)
        taken = dict(caller.headers) | {"Idempotency-Key": f"taken by {caller.role}"}
        body = {"offer_id": offers[0]["offer_id"]}
        yield f"{caller.name} takes another's offer", go(two, "POST", "/v1/bookings", taken, body)


def _wish(two: Two, rider_id: str) -> dict[str, Any]:
    return {
        "rider_id": rider_id, "origin": {"place_id": two.services[HERE].town.residents[rider_id].home},
        "destination": {"place_id": "clinic"}, "depart_after": f"{THURSDAY}T10:00:00{OFFSETS[HERE]}",
        "seats": 1, "wheelchairs": 0, "parcels": 0,
    }  # fmt: skip
