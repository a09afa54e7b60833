"""A town's database is walked: after a day of all that happens everything fits, and what is meddled with is found."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from api.checking.check import check_town
from api.checking.findings import WORDS
from api.clock import RealClock
from api.service import VehicleReport, WayHome
from api.service.context import Context
from api.store.database import Database
from api.store.journal import add_change
from api.store.plans import write_plan
from api.town import Town
from scheduler.model import Load
from tests.cli.running import ROOT, installed, noriai
from tests.service.running import DISPATCHER, TABLET, THURSDAY, Running, driver

SOUNDNESS = ROOT / "scheduler" / "soundness.py"

HARMS = {
    "DELETE FROM events WHERE seq = 2": "events_gap",
    "UPDATE feed SET seq = seq + 1": "events_gap",
    "UPDATE events SET version = 900 WHERE seq = 2": "events_order",
    "UPDATE events SET kind = 'no_show' WHERE kind = 'cancelled'": "events_differ",
    "UPDATE bookings SET vehicle_id = 'bus-9' WHERE status = 'confirmed'": "row_differs",
    "UPDATE bookings SET status = 'cancelled' WHERE status = 'confirmed'": "over_but_planned",
    "UPDATE bookings SET status = 'confirmed' WHERE status = 'cancelled'": "not_in_plan",
    "UPDATE bookings SET alighted_at = NULL WHERE status = 'completed'": "row_impossible",
    "DELETE FROM bookings WHERE status = 'confirmed'": "no_row",
    "DELETE FROM bookings WHERE outward_id IS NULL": "no_outward",
    "DELETE FROM bookings WHERE status = 'aboard'": "answer_lost",
    "DELETE FROM bookings WHERE status = 'cancelled'": "offer_lost",
    "DELETE FROM requests": "offer_without_request",
    "UPDATE offers SET booking_id = (SELECT max(booking_id) FROM offers)": "offer_twice",
    "DELETE FROM visits WHERE kind = 'pickup'": "visits_differ",
    "UPDATE plans SET body = replace(body, 'ready', 'unready')": "plan_unreadable",
    "DELETE FROM plan_changes WHERE version = 2": "journal_broken",
    "UPDATE plans SET body = replace(body, '\"ready\":', '\"ready\":1')": "journal_differs",
    "UPDATE undos SET seq = 9999": "event_lost",
    "DELETE FROM reports": "report_lost",
    "UPDATE events SET kind = 'message' WHERE seq = 1": "came_in_silence",
    "UPDATE events SET kind = 'message' WHERE kind = 'cancelled'": "left_in_silence",
}


def _report(run: Running, vehicle: str, kind: Any, booking: str | None = None) -> None:
    report = VehicleReport(kind, None, booking, event_id=f"{kind}-{booking}-{run.clock.now():%H%M%S}")
    run.service.vehicle_event(driver(vehicle), vehicle, report)


def _vehicle(run: Running, booking_id: str) -> str:
    return run.plan().bookings[booking_id].vehicle_id


def _drive(run: Running, booking_id: str, until: str) -> None:
    """The vehicle of a booking, from now on by the minutes of its plan, until the rider is `boarded` or `alighted`."""
    vehicle = _vehicle(run, booking_id)
    while True:
        route = next(route for route in run.plan().routes if route.vehicle.id == vehicle)
        visit = route.visits[0]
        if run.service.context.now(THURSDAY) < visit.arrival:
            run.clock.set(to=run.service.context.moment(THURSDAY, visit.arrival))
        kind = "boarded" if visit.kind == "pickup" else "alighted"
        run.later(minutes=1)
        _report(run, vehicle, kind, visit.booking_id)
        if (visit.booking_id, kind) == (booking_id, until):
            return


def _morning(run: Running) -> None:
    """Bookings, a cancellation, one taken back, a way home, a hand on the plan, a ride that is over, and one begun."""
    first, second = run.book(leave="09:00", actor=TABLET), run.book(run.eligible[7], leave="10:30")
    run.service.cancel(DISPATCHER, run.book(run.eligible[3], leave="11:00").booking_id)
    back = run.book(run.eligible[4], leave="11:15").booking_id
    run.service.cancel(DISPATCHER, back)
    run.service.resident.restore(DISPATCHER, back)
    offer = run.offers(run.eligible[5], leave="12:00")[0]
    run.service.book(DISPATCHER, offer.offer_id, "both", "both", WayHome(None))
    pinned = run.book(run.eligible[6], leave="13:00").booking_id
    run.service.hands.pin(DISPATCHER, pinned, _vehicle(run, pinned))
    _drive(run, first.booking_id, "alighted")
    _drive(run, second.booking_id, "boarded")


@pytest.fixture(scope="module")
def day(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a service after such a morning."""
    file = tmp_path_factory.mktemp("day") / "noriai.db"
    run = Running(town, Database(f"sqlite:///{file}"))
    _morning(run)
    assert check_town(run.service.context).found == []
    run.service.close()
    return file


@pytest.fixture
def opened(town: Town, day: Path, tmp_path: Path) -> Iterator[Context]:
    """The town and a copy of that database, nothing running."""
    for file in day.parent.glob(f"{day.name}*"):
        shutil.copy(file, tmp_path / file.name)
    database = Database(f"sqlite:///{tmp_path / day.name}")
    yield Context(town, database, RealClock(town.timezone))
    database.close()


def _rules(context: Context) -> set[str]:
    return {finding.rule for finding in check_town(context).found}


@pytest.mark.parametrize("harm", HARMS)
def test_what_is_meddled_with_is_found(opened: Context, harm: str) -> None:
    with opened.database.write() as connection:
        assert connection.exec_driver_sql(harm).rowcount
    assert HARMS[harm] in _rules(opened)


def test_a_plan_that_does_not_hold_is_found_in_its_version(opened: Context) -> None:
    """A vehicle that is smaller than who is in it, written as a version of its own."""
    with opened.database.write() as connection:
        before = opened.plan(connection, THURSDAY)
        small = [replace(route, vehicle=replace(route.vehicle, capacity=Load())) for route in before.routes]
        add_change(
            connection, opened.key, before, write_plan(connection, opened.key, replace(before, routes=tuple(small)))
        )
    found = check_town(opened).found
    assert {finding.rule for finding in found} == {"overfull"}
    assert {finding.what.split()[0] for finding in found} == {f"v{before.version + 1}"}


def test_the_command_says_one_line_for_each_finding_and_ends_with_1(day: Path, opened: Context) -> None:
    url = opened.database.url
    whole = noriai("check", "--database", url)
    assert (whole.returncode, whole.stdout) == (0, "")
    assert "すべて合っています / everything fits" in whole.stderr
    with opened.database.write() as connection:
        connection.execute(text("DELETE FROM events WHERE seq = 2"))
    harmed = noriai("check", "--database", url)
    assert harmed.returncode == 1
    assert any("[events_gap]" in line for line in harmed.stdout.splitlines())


def test_the_command_works_in_a_process_of_its_own(opened: Context) -> None:
    assert installed("check", "--database", opened.database.url).returncode == 0


def test_every_finding_has_words_in_both_languages() -> None:
    source = "".join(path.read_text() for path in (ROOT / "api" / "checking").glob("*.py"))
    rules = set(re.findall(r'Finding\(\s*"(\w+)"', source)) | set(re.findall(r'Fault\("(\w+)"', SOUNDNESS.read_text()))
    assert rules | {"vehicle_twice", "visit_twice"} == set(WORDS)
