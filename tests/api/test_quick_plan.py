"""The plan is written without its schema, for speed: it must be what the schema would have made of it."""

from __future__ import annotations

from datetime import date

import orjson
import pytest

from api.edge.quick_json import quick_json
from api.routes.plan_shown import plan_shown
from api.schemas.bookings import Booking
from api.schemas.plan import Plan
from api.service.actors import Actor
from tests.api.serving import ACTORS as SERVED_ACTORS
from tests.api.serving import OTHER, THURSDAY, Served

ACTORS = (Actor("dispatcher", "dispatcher", "配車担当"), Actor("planner", "planner", "計画担当"))


def _half_a_day(served: Served) -> None:
    """A done ride, one aboard, one to come with a message and a note, and a break."""
    first = served.book()
    served.book(
        "other-tablet",
        depart_after=f"{THURSDAY}T11:00:00+09:00",
        origin={"place_id": served.town.residents[OTHER].home},
    )
    later = served.book(depart_after=f"{THURSDAY}T13:30:00+09:00")
    served.call("PUT", f"/v1/bookings/{later['booking_id']}/note", "dispatcher", json={"text": "第二の門"})
    served.call("POST", f"/v1/bookings/{later['booking_id']}/messages", "tablet", json={"phrase": "at_the_gate"})
    served.later(hours=2, minutes=30)
    for kind in ("departed", "arrived", "boarded"):
        body = {"kind": kind} | ({"booking_id": first["booking_id"]} if kind == "boarded" else {})
        answer = served.call("POST", f"/v1/vehicles/{first['vehicle']['id']}/events", "dispatcher", json=body)
        assert answer.status_code == 201, answer.text


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: actor.role)
def test_the_plan_over_http_is_what_its_schema_says(served: Served, actor: Actor) -> None:
    _half_a_day(served)
    view = served.service.plan_view(actor, date.fromisoformat(THURSDAY))
    by_schema = Plan.model_validate(view, from_attributes=True).model_dump(mode="json")
    assert orjson.loads(bytes(quick_json(plan_shown(view)).body)) == by_schema
    over_http = served.call("GET", f"/v1/plan?date={THURSDAY}", actor.id).json()
    assert over_http | {"now": None} == by_schema | {"now": None}
    assert {booking["note"] for booking in over_http["bookings"]} == (
        {"", "第二の門"} if actor.role == "dispatcher" else {""}
    )


@pytest.mark.parametrize("who", ["tablet", "dispatcher", "planner"])
def test_the_list_of_bookings_is_what_its_schema_says(served: Served, who: str) -> None:
    _half_a_day(served)
    actor = next(actor for actor in SERVED_ACTORS if actor.id == who)
    views = served.service.bookings(actor)
    by_schema = [Booking.model_validate(view, from_attributes=True).model_dump(mode="json") for view in views]
    assert served.call("GET", "/v1/bookings", who).json() == by_schema
    assert len(by_schema) == (2 if who == "tablet" else 3)


def test_a_day_without_service_is_an_empty_plan(served: Served) -> None:
    plan = served.call("GET", "/v1/plan?date=2026-11-29", "dispatcher").json()
    assert (plan["date"], plan["version"], plan["vehicles"], plan["bookings"]) == ("2026-11-29", 0, [], [])
