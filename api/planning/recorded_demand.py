"""Recorded days as a scenario's demand: replayed as they were, or their wishes under other chances."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from api.planning.form import ScenarioForm
from api.planning.scenario_error import Finding
from scheduler.model import Load
from scheduler.simulation.driven import Driven
from scheduler.simulation.replay import RecordedDay
from scheduler.simulation.results import Stop
from scheduler.simulation.wishes import Trip

Records = Mapping[date, RecordedDay]


def is_replayed(form: ScenarioForm) -> bool:
    """Whether recorded days go by their own chances: who came, how long people took and how fast the road was.

    With a growth, from stop to stop or with a behaviour of the scenario's own, the wishes are the recorded ones and
    the chances are drawn. A replayed day happened once, so it has one draw.
    """
    recorded = form.demand.kind == "recorded" and form.demand.growth == 1
    return recorded and form.service.kind == "door" and "behaviour" not in form.model_fields_set


def not_recorded(form: ScenarioForm, days: Sequence[date], records: Records | None) -> list[Finding]:
    """The scenario's days of which nothing is recorded."""
    if form.demand.kind != "recorded":
        return []
    ja, en = "記録のない日です", "nothing is recorded for this day"
    missing = [day for day in days if records is None or day not in records]
    return [Finding("demand.kind", None, f"{day}: {ja}", f"{day}: {en}") for day in missing]


def wishes_of(record: RecordedDay) -> list[Trip]:
    """The recorded wishes that name places of the town, to be asked again at the same times."""
    return [
        Trip(
            replace(wish.request, id=wish.id, lines=()),
            wish.rider,
            wish.asked_at,
            "recorded",
            follows=wish.follows,
            cancelled_at=wish.cancelled_at,
            taken=None if wish.promise is None else wish.promise.pickup_earliest,
        )
        for wish in record.wishes
        if wish.request is not None
    ]


def stops_of(record: RecordedDay) -> Mapping[str, Sequence[Stop]]:
    """Where each vehicle stopped on the day as it was; a stop's booking is named as the trip is."""
    trips = {wish.booking_id: wish for wish in record.wishes if wish.booking_id is not None}
    driven = Driven((*record.vehicles, *record.added.values()), record.travel)
    for event in record.events:
        wish = trips.get(event.booking_id or "")
        party = Load() if wish is None or wish.request is None else wish.request.party
        driven.note(event if wish is None else replace(event, booking_id=wish.id), party)
    driven.finish()
    return driven.stops


def records_hash(records: Records, days: Sequence[date]) -> str:
    """Of everything that was recorded of the days."""
    digest = hashlib.sha256()
    for day in days:
        record = records[day]
        digest.update(f"{day}{record.wishes}{record.events}".encode())
        for vehicle in (*record.vehicles, *record.added.values()):
            digest.update(f"{replace(vehicle, lines=frozenset())}{sorted(vehicle.lines)}".encode())
    return digest.hexdigest()
