"""The manifest on paper."""

from __future__ import annotations

from datetime import date
from typing import Literal

from api.service.actors import Actor
from api.service.context import Context
from api.service.vehicles import manifest


def manifest_paper(context: Context, actor: Actor, vehicle_id: str, day: date, language: Literal["ja", "en"]) -> bytes:
    """See TownService.manifest_paper."""
    return manifest(context, actor, vehicle_id, day).name.ja.encode()
