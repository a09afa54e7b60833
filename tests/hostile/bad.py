"""One bad input: what is sent, and what must come back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.api.serving import THURSDAY

JSON = "application/json"


@dataclass(frozen=True)
class Bad:
    """A call that is refused with `status` and the problem `slug`, and changes nothing."""

    name: str
    status: int
    slug: str
    body: bytes | None = None
    method: str = "POST"
    path: str = "/v1/requests"
    who: str | None = "tablet"
    headers: Mapping[str, str | bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """Bytes on a line of their own; the answer begins with one of `statuses` (0: the line is closed without one)."""

    name: str
    sent: bytes
    statuses: tuple[int, ...]


def wish(**changes: Any) -> dict[str, Any]:
    """A wish that would be granted but for `changes`."""
    return {
        "origin": {"place_id": "home-hagigaoka-12"}, "destination": {"place_id": "clinic"},
        "depart_after": f"{THURSDAY}T10:00:00+09:00", "seats": 1, "wheelchairs": 0, "parcels": 0,
    } | changes  # fmt: skip


def as_json(value: Any) -> bytes:
    """JSON as a careless program writes it: lone surrogates as escapes, NaN as NaN."""
    return json.dumps(value).encode()


def asked(name: str, status: int, slug: str, /, **changes: Any) -> Bad:
    """A wish with something wrong."""
    return Bad(name, status, slug, as_json(wish(**changes)))


def rider(name: str, status: int, slug: str, /, **changes: Any) -> Bad:
    """A rider to be registered, with something wrong."""
    form = {"name": "試験 五郎", "phone": "000-0000-0123", "home": {"lon": 143.296, "lat": 43.233}} | changes
    return Bad(name, status, slug, as_json(form), path="/v1/riders", who="dispatcher")
