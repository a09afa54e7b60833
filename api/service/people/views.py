"""A rider as the office sees one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from api.service.context import Context
from api.service.people.lookup import VOUCHED_BIRTH
from api.service.places import place_view
from api.service.riders import home_of, needs_view
from api.service.views import NeedsView, PlaceRefView
from api.town.model import Resident


@dataclass(frozen=True, slots=True)
class RiderCardView:
    """`registered` is true for a rider whom the office added; `birth` None when the office does not know it."""

    id: str
    name: str
    kana: str
    home_place_id: str
    needs: NeedsView
    phone: str
    note: str
    home: PlaceRefView
    birth: date | None
    disabled: bool
    registered: bool


def card_view(context: Context, person: Resident) -> RiderCardView:
    """All that the office knows of a rider."""
    return RiderCardView(
        id=person.id,
        name=person.name,
        kana=person.kana,
        home_place_id=person.home,
        needs=needs_view(person),
        phone=person.phone,
        note=context.people.note(person.id),
        home=place_view(home_of(context, person)),
        birth=None if person.birth == VOUCHED_BIRTH else person.birth,
        disabled=person.disabled,
        registered=person.id not in context.town.residents,
    )
