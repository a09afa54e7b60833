"""A machine's clock that is set back: no cut-off opens again, events keep their order, reports go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from api.clock import MOST_BACK, RealClock
from api.service import ServiceProblem, TownService, VehicleReport, Wish
from api.service.recorded_until import recorded_until
from api.service.site import Site
from api.store.database import Database
from api.town import Town
from scheduler.model import Load
from tests.api.serving import EIGHT, RealTime
from tests.service.running import DISPATCHER, RIDER, TABLET, THURSDAY


@contextmanager
def started(town: Town, folder: Path, wall: RealTime) -> Iterator[TownService]:
    """The service on a machine whose clock is `wall`, started as `noriai serve` starts it."""
    database = Database(f"sqlite:///{folder / 'noriai.db'}")
    with database.read() as connection:
        clock = RealClock(town.timezone, recorded_until(connection, town), wall)
    service = TownService(town, database, clock, Site(str(town.folder), str(folder), database.url), wall)
    yield service
    service.close()


def clock(wall: RealTime, start: datetime | None = None) -> RealClock:
    return RealClock(EIGHT.tzinfo, start, wall)  # type: ignore[arg-type]


def test_time_stands_still_until_the_machine_has_caught_up_and_then_goes_on() -> None:
    wall = RealTime()
    shown = clock(wall)
    assert shown.now() == EIGHT
    wall.later(minutes=-20)
    assert shown.now() == EIGHT
    wall.later(minutes=19)
    assert shown.now() == EIGHT
    wall.later(minutes=2)
    assert shown.now() == EIGHT + timedelta(minutes=1)


def test_a_clock_that_was_wrong_by_more_than_a_day_is_not_waited_for() -> None:
    wall = RealTime()
    shown = clock(wall, EIGHT + timedelta(seconds=MOST_BACK + 60))
    assert shown.now() == EIGHT
    wall.later(days=400)
    assert shown.now() == EIGHT + timedelta(days=400)
    wall.later(days=-400)
    assert shown.now() == EIGHT


def test_after_a_restart_time_does_not_begin_before_what_was_recorded() -> None:
    wall = RealTime()
    wall.later(hours=-2)
    assert clock(wall, EIGHT).now() == EIGHT


def ask(service: TownService, leaves: datetime) -> str:
    """An offer for a ride to the clinic."""
    home = service.town.residents[RIDER].home
    return service.ask(TABLET, Wish(home, "clinic", Load(1), depart_after=leaves)).offers[0].offer_id


def test_a_cut_off_does_not_open_again_and_reports_and_the_log_keep_their_order(town: Town, tmp_path: Path) -> None:
    wall = RealTime()
    with started(town, tmp_path, wall) as service:
        ten, late = EIGHT + timedelta(hours=2), EIGHT + timedelta(minutes=75)
        ride = service.book(TABLET, ask(service, ten), "k", "h")
        wall.later(minutes=50)
        with pytest.raises(ServiceProblem, match="after_cutoff"):
            ask(service, late)
        wall.later(minutes=-30)
        with pytest.raises(ServiceProblem, match="after_cutoff"):
            ask(service, late)
        assert ride.vehicle is not None
        service.vehicle_event(DISPATCHER, ride.vehicle.id, VehicleReport("departed", event_id="a"))
        wall.later(minutes=40)
        service.vehicle_event(DISPATCHER, ride.vehicle.id, VehicleReport("arrived", event_id="b"))
        moments = [event.at for event in service.events_after(DISPATCHER, 0)]
        assert moments == sorted(moments)
    wall.later(minutes=-50)
    with started(town, tmp_path, wall) as service:
        assert service.context.now(THURSDAY) == 9 * 3600
        service.cancel(TABLET, service.book(TABLET, ask(service, ten + timedelta(hours=2)), "l", "h").booking_id)
        moments = [event.at for event in service.events_after(DISPATCHER, 0)]
        assert moments == sorted(moments)
