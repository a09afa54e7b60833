"""Who rides from Hagigaoka to the clinic, and the wish for it as it is sent."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.town import Town
from tests.api.serving import THURSDAY


def riders_of(town: Town) -> list[Any]:
    """Those who may ride on a Thursday without a wheelchair, with their homes."""
    return [
        person
        for person in town.residents.values()
        if town.places[person.home].area == "hagigaoka"
        and person.age(date.fromisoformat(THURSDAY)) >= 65
        and not person.wheelchair
    ]


def to_the_clinic(person: Any, minutes: int, day: date | str = THURSDAY) -> dict[str, Any]:
    """The dispatcher's wish for a person's ride, from so many minutes after midnight on."""
    return {
        "origin": {"place_id": person.home},
        "destination": {"place_id": "clinic"},
        "depart_after": f"{day}T{minutes // 60:02}:{minutes % 60:02}:00+09:00",
        "seats": 1,
        "rider_id": person.id,
    }
