from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from api.store.database import Database
from api.store.journal import JournalBroken, add_change, day_versions, dump_difference, load_difference
from api.store.tables import plan_changes
from scheduler.differences import DoesNotApply, applied, difference
from scheduler.dispatch import open_plan
from scheduler.model import Booking, Load, Plan, Promise, Request, Route, RouteSlip, Slip, Vehicle, Visit

DAY = "2026-11-26"
BUS = Vehicle("bus", Load(8, 1, 2), 0, 0, 30_000, 60_000, lines=frozenset({"a", "b"}))
NAMES = st.sampled_from("abcd")
SMALL = st.integers(0, 3)


@st.composite
def _visits(draw: st.DrawFn) -> tuple[Visit, ...]:
    names = draw(st.lists(NAMES, max_size=4, unique=True))
    return tuple(Visit(f"{n}:p", "pickup", n, draw(SMALL), draw(SMALL), draw(SMALL), 60) for n in names)


@st.composite
def _routes(draw: st.DrawFn) -> Route:
    vehicle = replace(BUS, shift_end=60_000 + draw(SMALL))
    slips = tuple(RouteSlip(at, "bus", draw(_visits()), 0) for at in draw(st.lists(SMALL, max_size=2, unique=True)))
    return Route(vehicle, draw(SMALL), draw(SMALL), draw(_visits()), eta=draw(st.none() | SMALL), slips=slips)


@st.composite
def _bookings(draw: st.DrawFn, name: str) -> Booking:
    request = Request(name, "rider", 0, 1, Load(1), depart_after=draw(SMALL), lines=("a",))
    promise = Promise(0, 900, 1800, 1200)
    slips = tuple(Slip(at, "bus", "bus", promise) for at in draw(st.lists(SMALL, max_size=3, unique=True)))
    broken = draw(st.sampled_from([(), ("pickup",), ("arrival", "pickup")]))
    return Booking(
        name, request, promise, promise, "bus", broken=broken, boarded_at=draw(st.none() | SMALL), slips=slips
    )


@st.composite
def _plans(draw: st.DrawFn, version: int) -> Plan:
    fleet = draw(st.lists(st.sampled_from(["x", "y", "z"]), max_size=3, unique=True))
    routes = tuple(draw(_routes()) for _ in fleet)
    named = tuple(
        replace(route, vehicle=replace(route.vehicle, id=name)) for name, route in zip(fleet, routes, strict=True)
    )
    return Plan(DAY, version, named, {name: draw(_bookings(name)) for name in draw(st.sets(NAMES))})


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_plans(4), _plans(5))
def test_a_difference_makes_the_next_version_also_after_it_was_text(before: Plan, after: Plan) -> None:
    change = difference(before, after)
    assert applied(before, change) == after
    again = load_difference(dump_difference(change))
    assert again == change
    assert applied(before, again) == after


def test_a_difference_does_not_apply_to_another_plan() -> None:
    first = replace(open_plan(DAY, [BUS]), version=3)
    change = difference(first, replace(first, version=4))
    with pytest.raises(DoesNotApply):
        applied(replace(first, version=4), change)


def test_of_what_stayed_the_same_nothing_is_written_down() -> None:
    first = replace(open_plan(DAY, [BUS]), version=3)
    assert dump_difference(difference(first, replace(first, version=4))) == '{"version":4}'


def _written(database: Database) -> list[Plan]:
    plan = open_plan(DAY, [BUS])
    versions = []
    for number in range(4):
        after = replace(plan, version=plan.version + 1, routes=(replace(plan.routes[0], ready=number),))
        with database.write() as connection:
            add_change(connection, "town", plan, after)
        versions.append(plan := after)
    return versions


def test_every_version_is_made_again_from_the_journal(database: Database) -> None:
    versions = _written(database)
    with database.read() as connection:
        assert list(day_versions(connection, "town", DAY)) == versions
        assert list(day_versions(connection, "other", DAY)) == []


@pytest.mark.parametrize("harm", ["taken out", "first taken out", "altered"])
def test_a_journal_that_was_meddled_with_is_noticed(database: Database, harm: str) -> None:
    _written(database)
    with database.write() as connection:
        if harm == "altered":
            connection.execute(
                update(plan_changes).where(plan_changes.c.version == 3).values(body='{"version":3,"gone":["x"]}')
            )
        else:
            gone = 2 if harm == "taken out" else 1
            connection.execute(delete(plan_changes).where(plan_changes.c.version == gone))
    with database.read() as connection, pytest.raises(JournalBroken):
        list(day_versions(connection, "town", DAY))
