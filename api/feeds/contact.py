"""Who runs the service and how to reach them, with what stands in where a town does not say."""

from __future__ import annotations

from typing import NamedTuple

from api.town.model import Town, Words


class Contact(NamedTuple):
    """What a town left out is None."""

    name: Words
    url: str
    phone: str | None
    email: str | None
    booking_url: str | None


def contact_of(town: Town, served_at: str) -> Contact:
    """A town that names no page of its own is found where it is served, at `served_at`."""
    operator = town.operator
    name = town.name if operator.name is None else Words(operator.name.ja, operator.name.en)
    return Contact(name, operator.url or served_at, operator.phone, operator.email, operator.booking_url)


def international(phone: str | None) -> str | None:
    """A number that begins with its country's code, without punctuation; None for any other."""
    if phone is None or not phone.startswith("+"):
        return None
    return "+" + "".join(filter(str.isdigit, phone))
