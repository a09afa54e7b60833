"""Offers and bookings over HTTP, by riders of Kamishihoro, each at a time of its own."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import httpx

from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.serving import THURSDAY
from tests.trust.storage_parts.served import ServedProcess


@cache
def riders() -> tuple[tuple[str, str], ...]:
    """Who may ride on a Thursday without special needs, and their homes."""
    town = load_town(KAMISHIHORO)
    return tuple(
        (person.id, person.home)
        for person in town.residents.values()
        if town.places[person.home].area == "hagigaoka"
        and person.age(date.fromisoformat(THURSDAY)) >= 65
        and not person.wheelchair
    )


def wish(number: int) -> dict[str, Any]:
    """The same for the same number."""
    rider, home = riders()[number % len(riders())]
    minutes = 9 * 60 + number * 23 % 300
    return {
        "origin": {"place_id": home},
        "destination": {"place_id": "clinic"},
        "depart_after": f"{THURSDAY}T{minutes // 60:02}:{minutes % 60:02}:00+09:00",
        "seats": 1,
        "rider_id": rider,
    }


def offers(served: ServedProcess, number: int) -> list[dict[str, Any]]:
    """What is offered, or instead of it."""
    answer = served.call("POST", "/v1/requests", json=wish(number))
    answer.raise_for_status()
    found = answer.json()
    return list(found["offers"] or found["refusal"]["alternatives"])


def book(served: ServedProcess, offer_id: str, key: str) -> httpx.Response:
    """The answer to a confirmation."""
    return served.call("POST", "/v1/bookings", json={"offer_id": offer_id}, headers={"Idempotency-Key": key})
