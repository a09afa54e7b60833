"""The same ride every Thursday, for tests of standing bookings."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from api.service.standing_views import StandingView
from api.service.standing_wishes import StandingWish
from api.service.views import BookingView
from scheduler.model import Load
from tests.service.running import DISPATCHER, RIDER, TABLET, Running

THURSDAY_IS = 3


def weekly(run: Running, rider_id: str = RIDER, **changes: Any) -> StandingWish:
    """From a rider's home to the clinic, there by ten."""
    wanted = {
        "rider_id": rider_id, "weekday": THURSDAY_IS, "origin": run.town.residents[rider_id].home,
        "destination": "clinic", "party": Load(1), "mode": "arrive", "minutes": 10 * 60,
    }  # fmt: skip
    return StandingWish(**(wanted | changes))


def made(run: Running, rider_id: str = RIDER, **changes: Any) -> StandingView:
    """A standing booking, made at the office."""
    return run.service.standing.make(DISPATCHER, weekly(run, rider_id, **changes))


def days(view: StandingView) -> dict[str, str]:
    """What became of each day."""
    return {day.day.isoformat(): day.status for day in view.days}


def again(run: Running, view: StandingView) -> StandingView:
    """The standing booking as it stands now."""
    return next(one for one in run.service.standing.list(DISPATCHER) if one.standing_id == view.standing_id)


def rides(run: Running, day: str) -> list[BookingView]:
    """The rides of a day that were not cancelled."""
    return [one for one in run.service.bookings(TABLET, date.fromisoformat(day)) if one.status != "cancelled"]


def go_to(run: Running, words: str) -> None:
    """Moves the clock forward to a day and time."""
    run.clock.set(to=datetime.fromisoformat(words).replace(tzinfo=run.town.timezone))
