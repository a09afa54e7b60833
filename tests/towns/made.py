"""One of everything that has an id of its own, made in the first of two towns, and how the other may not reach it."""

from __future__ import annotations

from typing import Any

import httpx

from api.service.studies.wishes import StudyWish
from tests.api.serving import ACTORS, OTHER, RIDER, THURSDAY
from tests.towns.two_towns import HERE, THERE, Two

_PLANNER = next(actor for actor in ACTORS if actor.role == "planner")


def made_here(two: Two) -> dict[str, str]:
    """One of everything that has an id of its own, made in one town."""
    booking = two.confirm(HERE, two.offer(HERE), "kept").json()["booking_id"]
    home = {"lon": 143.296, "lat": 43.233}
    rider = {"name": "雛形 新", "kana": "ひながた しん", "phone": "000-1111-2222", "home": home, "anyway": True}
    weekly = {
        "rider_id": OTHER, "weekday": 4, "destination": {"place_id": "clinic"}, "mode": "arrive", "minutes": 600,
        "origin": {"place_id": two.services[HERE].town.residents[OTHER].home}, "way_home": "none",
        "seats": 1, "wheelchairs": 0, "parcels": 0,
    }  # fmt: skip
    note = {"date": THURSDAY, "text": "雛形"}
    made = {
        "rider_id": ("/v1/riders", rider), "standing_id": ("/v1/standing", weekly), "note_id": ("/v1/notes", note),
    }  # fmt: skip
    ids = {}
    for name, (path, body) in made.items():
        answer = two.call(HERE, "POST", path, "dispatcher", json=body, headers={"Idempotency-Key": name})
        assert answer.is_success, answer.text
        ids[name] = str(answer.json().get(name) or answer.json()["id"])
    device = {"kind": "household", "name": "雛形", "rider_ids": [RIDER]}
    ids["device_id"] = two.call(HERE, "POST", "/v1/devices", "dispatcher", json=device).json()["device"]["device_id"]
    partner = two.call(HERE, "POST", "/v1/partners", "dispatcher", json={"name": "雛形"}).json()["partner"][
        "partner_id"
    ]
    told = {"name": "雛形", "url": "http://127.0.0.1:9/told", "kinds": ["booking.no_show"]}
    webhook = two.call(HERE, "POST", "/v1/webhooks", "dispatcher", json=told).json()["webhook"]["webhook_id"]
    closed = {"kind": "stop", "date": "2026-12-03", "place_id": "clinic", "reason": "雛形"}
    closure = two.call(HERE, "POST", "/v1/closures", "dispatcher", json=closed)
    assert closure.is_success, closure.text
    ids |= {"partner_id": partner, "webhook_id": webhook, "closure_id": str(closure.json()["closure"]["closure_id"])}
    study = two.services[HERE].studies.start(_PLANNER, StudyWish([{"days": {"dates": [THURSDAY]}}])).study_id
    two.services[HERE].studies.cancel(study)
    return ids | {"booking_id": booking, "study_id": study}


def all_of(two: Two, town: str) -> list[Any]:
    """Everything that another town must leave as it is."""
    paths = (
        f"/v1/plan?date={THURSDAY}",
        "/v1/bookings",
        "/v1/standing",
        f"/v1/notes?date={THURSDAY}",
        "/v1/devices",
        "/v1/partners",
        "/v1/webhooks",
        "/v1/closures?date=2026-12-03",
    )
    lists = [two.call(town, "GET", path, "dispatcher").json() for path in paths]
    lists[0].pop("now")
    for device in lists[4]:
        device.pop("seen_at")  # a call is told there, whatever comes of it
    return [*lists, two.services[town].latest_seq()]


def tried_there(two: Two, method: str, address: str, who: str) -> httpx.Response:
    """A call from the other town, with a body that fits most."""
    body: dict[str, Any] = {"text": "x", "phrase": "late", "day": THURSDAY, "version": 0}
    options: dict[str, Any] = {} if method in ("get", "delete") else {"json": body}
    query = f"?scenario=0&date={THURSDAY}&draw=0" if address.endswith("/day") else ""
    return two.call(THERE, method.upper(), address + query, who, headers={"Idempotency-Key": "x"}, **options)
