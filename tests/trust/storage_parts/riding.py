"""Offers and bookings over HTTP, by riders of Kamishihoro, each at a time of its own."""

from __future__ import annotations

from functools import cache
from typing import Any

import httpx

from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.wishing import riders_of, to_the_clinic
from tests.trust.storage_parts.served import ServedProcess


@cache
def riders() -> list[Any]:
    """Who may ride, read once."""
    return riders_of(load_town(KAMISHIHORO))


def wish(number: int) -> dict[str, Any]:
    """The same for the same number."""
    return to_the_clinic(riders()[number % len(riders())], 9 * 60 + number * 23 % 300)


def offers(served: ServedProcess, number: int) -> list[dict[str, Any]]:
    """What is offered, or instead of it."""
    answer = served.call("POST", "/v1/requests", json=wish(number))
    answer.raise_for_status()
    found = answer.json()
    return list(found["offers"] or found["refusal"]["alternatives"])


def book(served: ServedProcess, offer_id: str, key: str) -> httpx.Response:
    """The answer to a confirmation."""
    return served.call("POST", "/v1/bookings", json={"offer_id": offer_id}, headers={"Idempotency-Key": key})
