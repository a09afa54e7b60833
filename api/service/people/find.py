"""Finding a rider while the telephone rings."""

from __future__ import annotations

from api.service.context import Context
from api.service.people.folding import as_number, digits, folded
from api.service.people.views import RiderCardView, card_view
from api.town.model import Resident

MOST_FOUND = 50


def find_riders(context: Context, query: str) -> tuple[RiderCardView, ...]:
    """Riders whose name, reading, id or phone number contains `query`; those whose reading begins with it come first.

    An empty query finds everybody, in the order of their reading; at most MOST_FOUND are told.
    """
    wanted, number = folded(query), as_number(query)
    found = [
        person
        for person in context.people.all()
        if any(wanted in text for text in (folded(person.name), folded(person.kana), folded(person.id)))
        or (number is not None and number in digits(person.phone))
    ]
    found.sort(key=lambda person: _order(person, wanted))
    return tuple(card_view(context, person) for person in found[:MOST_FOUND])


def _order(person: Resident, wanted: str) -> tuple[bool, str, str]:
    begins = any(folded(text).startswith(wanted) for text in (person.kana, person.name, person.id))
    return not begins, folded(person.kana), person.id
