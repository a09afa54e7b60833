"""A new rider, on the spot, while the telephone is in the other hand."""

from __future__ import annotations

import secrets
from typing import Any

from api.service.actors import Actor
from api.service.context import Context
from api.service.people.folding import folded
from api.service.people.views import RiderCardView, card_view
from api.service.people.wishes import NewRider
from api.service.places import find
from api.service.problems import ServiceProblem
from api.service.sayings import say
from api.service.wishes import Point
from api.store.audit import append
from api.store.riders import DetailRow, RiderRow, add_rider, save_details
from api.town.model import Resident


def register(context: Context, actor: Actor, new: NewRider) -> RiderCardView:
    """See Desk.register."""
    home = home_asked(context, new.home, new.label)
    same = None if new.anyway else _same(context, new)
    if same is not None:
        shown = {"id": same.id, "name": same.name, "kana": same.kana, "phone": same.phone}
        raise ServiceProblem("rider_exists", {"rider": shown, "rider_id": same.id})
    facts = new.needs._asdict() | {
        "phone": new.phone,
        "birth": None if new.birth is None else new.birth.isoformat(),
        "disabled": new.disabled,
    }
    now = int(context.clock.now().timestamp())
    row = RiderRow(f"n-{secrets.token_hex(4)}", new.name, new.kana, home, facts, actor.id, now)
    with context.database.write() as connection:
        add_rider(connection, context.key, row)
        if new.note:
            save_details(connection, context.key, DetailRow(row.id, None, new.note, actor.id, now))
        say(context, connection, actor, "rider_added", data={"rider_id": row.id})
        append(connection, context.key, actor.id, "rider-added", row.id)
    context.people.forget()
    person = context.people.get(row.id)
    assert person is not None
    return card_view(context, person)


def home_asked(context: Context, asked: str | Point, label: str | None) -> dict[str, Any]:
    """A home as it is stored. Raises unknown_place, or outside_area for a point that no vehicle can reach."""
    found = find(context, asked)
    if found.location is None:
        raise ServiceProblem("outside_area")
    if isinstance(asked, str):
        return {"place_id": asked}
    return {"lon": asked.lon, "lat": asked.lat, "label": label}


def _same(context: Context, new: NewRider) -> Resident | None:
    """Somebody of the same name or reading: perhaps the same person, whom nobody wants to have twice."""
    name, kana = folded(new.name), folded(new.kana)
    return next(
        (one for one in context.people.all() if folded(one.name) == name or (kana and folded(one.kana) == kana)), None
    )
