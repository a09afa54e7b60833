"""What runs behind the application, as its routes reach it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request

from api.live import Feed
from api.problems.errors import ProblemError
from api.service.town_service import TownService


@dataclass(frozen=True, slots=True)
class Running:
    """The service of the town and the live feed of its events."""

    service: TownService
    feed: Feed


def running(request: Request) -> Running:
    """What runs behind the application. Raises the problem not-ready before it is started."""
    found = getattr(request.app.state, "running", None)
    if found is None:
        raise ProblemError("not-ready")
    return cast(Running, found)


async def _service(request: Request) -> TownService:
    return running(request).service


async def _feed(request: Request) -> Feed:
    return running(request).feed


Service = Annotated[TownService, Depends(_service)]
LiveFeed = Annotated[Feed, Depends(_feed)]
