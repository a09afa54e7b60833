"""What a town asks of its database all day long finds its rows by an index, on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from api.service.problems import ServiceProblem
from api.service.wishes import VehicleReport
from tests.service.running import DISPATCHER, THURSDAY, Running
from tests.trust.growing.explained import scanned, statements


def test_no_call_of_the_day_reads_a_table_that_grows_from_end_to_end(run: Running) -> None:
    service, office = run.service, DISPATCHER
    with statements(run.database) as seen:
        made = run.book()
        assert made.vehicle is not None
        tomorrow = THURSDAY + timedelta(days=1)
        for day in (THURSDAY, tomorrow):
            service.plan_view(office, day)
            service.figures(day)
            service.desk.alerts(office, day)
            service.desk.log(day, None, (), "", 50)
            service.desk.notes(day)
            service.hands.calls(day)
            service.hands.closures(day)
        service.vehicles(office)
        service.bookings(office)
        service.booking(office, made.booking_id)
        service.manifest(office, made.vehicle.id, THURSDAY)
        service.events_after(office, 0, 100)
        with pytest.raises(ServiceProblem):
            service.vehicle_event(office, made.vehicle.id, VehicleReport("boarded", booking_id="nobody"))
        service.vehicle_event(office, made.vehicle.id, VehicleReport("out_of_service"))
        service.vehicle_event(office, made.vehicle.id, VehicleReport("back_in_service"))
        service.cancel(office, made.booking_id)
        service.resident.restore(office, made.booking_id)
    assert len(seen) > 25
    assert scanned(run.database, seen) == {}


def test_a_statement_that_reads_a_whole_table_is_found(run: Running) -> None:
    run.book()
    with statements(run.database) as seen, run.database.read() as connection:
        connection.execute(text("SELECT id FROM bookings WHERE status = 'confirmed'"))
        connection.execute(text("SELECT id FROM bookings WHERE town = 'kamishihoro'"))
        connection.execute(text("SELECT id FROM bookings WHERE town = 'kamishihoro' AND day = '2026-11-26'"))
    assert len(scanned(run.database, seen)) == 2
