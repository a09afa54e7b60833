from __future__ import annotations

from datetime import timedelta

from api.service import Point, VehicleReport
from api.service.views import BookingView
from api.service.ways import leg, point_of
from api.store.learned import read_learned
from scheduler.model import Route
from tests.service.running import DISPATCHER, THURSDAY, Running, driver


def _route(run: Running, bus: str) -> Route:
    return next(route for route in run.plan().routes if route.vehicle.id == bus)


def _under_way(run: Running) -> tuple[BookingView, str]:
    """A bus that has just left for its first rider."""
    booking = run.book(leave="10:00")
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "departed")
    return booking, bus


def _tell(run: Running, bus: str, here: Point) -> None:
    run.service.vehicle_event(driver(bus), bus, VehicleReport("position", None, point=here))


def test_a_bus_held_up_on_its_way_is_expected_later(run: Running) -> None:
    booking, bus = _under_way(run)
    start = point_of(run.service.context, _route(run, bus).location)
    planned = run.service.booking(DISPATCHER, booking.booking_id).planned_pickup
    assert planned is not None
    run.later(minutes=3)
    _tell(run, bus, start)
    expected = run.service.booking(DISPATCHER, booking.booking_id).planned_pickup
    assert expected is not None
    assert expected - planned == timedelta(minutes=3)
    assert _route(run, bus).eta == run.service.context.seconds(THURSDAY, expected)


def test_a_bus_that_is_where_it_should_be_changes_nothing(run: Running) -> None:
    _, bus = _under_way(run)
    route = _route(run, bus)
    way = leg(run.service.context, THURSDAY, route.location, route.visits[0].location)
    before = run.plan()
    _tell(run, bus, way[0])
    assert run.plan() == before


def test_an_arrival_ends_the_estimate(run: Running) -> None:
    _, bus = _under_way(run)
    run.later(minutes=3)
    _tell(run, bus, point_of(run.service.context, _route(run, bus).location))
    run.report(bus, "arrived")
    assert _route(run, bus).eta is None


def test_an_old_position_and_one_of_a_standing_bus_teach_nothing(run: Running) -> None:
    booking = run.book(leave="10:00")
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    run.go_to("09:30")
    before = run.plan()
    _tell(run, bus, Point(143.3, 43.25))
    assert run.plan() == before
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "departed")
    run.later(minutes=10)
    before = run.plan()
    old = VehicleReport("position", run.clock.now() - timedelta(minutes=8), point=Point(143.3, 43.25))
    run.service.vehicle_event(driver(bus), bus, old)
    assert run.plan() == before


def test_estimates_learn_from_the_drives_of_the_day(run: Running) -> None:
    booking, bus = _under_way(run)
    route = _route(run, bus)
    planned = run.service.context.travel(THURSDAY).time(route.location, route.visits[0].location)
    run.later(seconds=2 * planned)
    run.report(bus, "arrived")
    with run.database.read() as connection:
        known = read_learned(connection, run.town.id, THURSDAY.isoformat())[bus]
    assert (known.planned_seconds, known.driven_seconds) == (planned, 2 * planned)
    assert 1 < known.factor < 2
    run.service.undo_vehicle_event(driver(bus), bus)
    with run.database.read() as connection:
        again = read_learned(connection, run.town.id, THURSDAY.isoformat())[bus]
    assert (again.planned_seconds, again.driven_seconds, again.factor) == (0, 0, 1)
    run.report(bus, "arrived")
    run.report(bus, "boarded", booking.booking_id)
    run.report(bus, "departed")
    left = run.service.context.travel(THURSDAY).time(route.visits[0].location, _route(run, bus).visits[0].location)
    run.later(minutes=2)
    _tell(run, bus, point_of(run.service.context, route.visits[0].location))
    now = run.service.context.now(THURSDAY)
    assert _route(run, bus).eta == now + round(left * known.factor)


def test_the_board_knows_when_a_vehicle_was_last_heard(run: Running) -> None:
    def heard() -> dict[str, object]:
        return {vehicle.id: vehicle.heard_at for vehicle in run.service.plan_view(DISPATCHER, THURSDAY).vehicles}

    assert set(heard().values()) == {None}
    run.go_to("09:00")
    _tell(run, "bus-1", Point(143.3, 43.25))
    assert heard()["bus-1"] == run.at("09:00")
    run.go_to("09:10")
    run.report("bus-2", "out_of_service")
    assert (heard()["bus-1"], heard()["bus-2"]) == (run.at("09:00"), run.at("09:10"))


def test_the_manifest_says_whom_to_call_and_from_when_a_rider_is_absent(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    stops = run.service.manifest(driver(booking.vehicle.id), booking.vehicle.id, THURSDAY).stops
    visits = {visit.kind: visit for stop in stops for visit in stop.visits if visit.booking_id == booking.booking_id}
    assert visits["pickup"].phone == run.town.residents["r-028"].phone
    assert visits["pickup"].no_show_from == booking.pickup_window.start + timedelta(minutes=3)
    assert visits["dropoff"].no_show_from is None
    assert visits["pickup"].visit_id == f"{booking.booking_id}:pickup"
