from __future__ import annotations

from itertools import pairwise

import pytest

from api.service import Actor, ServiceProblem
from api.service.hands.wishes import ClosureWish
from api.service.keeper import refresh_day
from api.service.views import BookingView, ClosureNoteView
from api.service.wishes import Point
from api.town.stretch import edges_of, stretch
from scheduler.travel.roads import UNREACHABLE
from tests.service.running import DISPATCHER, OTHER, TABLET, THURSDAY, Running, slug_of


def weather(run: Running, first: str = "09:30", last: str = "12:00") -> ClosureWish:
    return ClosureWish(None, "weather", "暴風雪", run.at(first), run.at(last))


def kinds(run: Running, actor: Actor) -> list[str]:
    return [event.kind for event in run.service.events_after(actor, 0)]


def test_a_closing_for_weather_cancels_the_rides_in_it_and_tells_each_rider_and_nobody_else(run: Running) -> None:
    mine = run.book(actor=TABLET)
    theirs = run.book("r-032", actor=OTHER, leave="14:00")
    seen = run.service.hands.preview_closure(weather(run))
    assert [(one.booking_id, one.what, one.will) for one in seen.affected] == [(mine.booking_id, "cancelled", None)]
    assert run.service.booking(TABLET, mine.booking_id).status == "confirmed"
    assert run.service.hands.closures(THURSDAY) == ()

    made = run.service.hands.close(DISPATCHER, weather(run))
    assert made.affected == seen.affected
    assert made.affected[0].phone == run.town.residents["r-028"].phone
    assert run.service.booking(TABLET, mine.booking_id).status == "cancelled"
    assert run.service.booking(TABLET, mine.booking_id).closure == ClosureNoteView("weather", "暴風雪")
    assert run.service.booking(OTHER, theirs.booking_id).status == "confirmed"
    assert run.service.booking(OTHER, theirs.booking_id).closure is None
    assert (kinds(run, TABLET), kinds(run, OTHER)) == (["booked", "closed"], ["booked"])
    told = run.service.events_after(TABLET, 0)[-1]
    assert (told.data["reason"], told.data["closure_id"]) == ("暴風雪", made.closure.closure_id)
    (call,) = run.service.hands.calls(THURSDAY)
    assert (call.why, call.booking_id, call.reason, call.will) == ("closed", mine.booking_id, "暴風雪", None)


def test_nobody_is_offered_a_ride_into_the_closing_but_one_after_it(run: Running) -> None:
    run.service.hands.close(DISPATCHER, weather(run))
    with pytest.raises(ServiceProblem) as refused:
        run.offers(leave="10:00")
    assert refused.value.slug == "closed_for_weather"
    assert (refused.value.data["reason"], refused.value.data["reopens"]) == (
        "暴風雪",
        run.at("12:00").isoformat(),
    )
    assert refused.value.alternatives
    assert min(one.pickup_window.start for one in refused.value.alternatives) >= run.at("12:00")
    for leave in ("08:30", "08:45", "09:00", "09:10", "09:20", "12:30", "13:00"):
        try:
            offers = run.offers(leave=leave)
        except ServiceProblem as problem:
            assert problem.slug == "closed_for_weather"
            continue
        for one in offers:
            assert one.latest_arrival < run.at("09:30") or one.pickup_window.start >= run.at("12:00")


def test_an_offer_made_before_the_closing_cannot_be_booked_into_it(run: Running) -> None:
    offer = run.offers()[0]
    run.service.hands.close(DISPATCHER, weather(run))
    version = run.plan().version
    assert slug_of(run.confirm, offer.offer_id) == "closed_for_weather"
    assert (run.plan().version, run.plan().bookings) == (version, {})


def test_a_rider_aboard_is_carried_on(run: Running) -> None:
    booking = run.book(actor=TABLET)
    assert booking.vehicle is not None
    run.clock.set(to=booking.pickup_window.start)
    run.report(booking.vehicle.id, "boarded", booking.booking_id)
    made = run.service.hands.close(DISPATCHER, weather(run))
    assert made.affected == ()
    assert run.service.booking(TABLET, booking.booking_id).status == "aboard"
    run.report(booking.vehicle.id, "departed")
    run.later(minutes=15)
    run.report(booking.vehicle.id, "alighted", booking.booking_id)
    assert run.service.booking(TABLET, booking.booking_id).status == "completed"


def test_lifting_the_closing_brings_the_rides_back_and_lists_those_that_cannot(run: Running) -> None:
    early, late = run.book(actor=TABLET, leave="09:40"), run.book("r-032", actor=OTHER, leave="11:30")
    made = run.service.hands.close(DISPATCHER, weather(run))
    called = {call.booking_id: call.call_id for call in run.service.hands.calls(THURSDAY)}
    run.service.hands.told(DISPATCHER, called[late.booking_id])
    run.go_to("10:30")
    lifted = run.service.hands.lift(DISPATCHER, made.closure.closure_id)
    assert [one.booking_id for one in lifted.restored] == [late.booking_id]
    assert [one.booking_id for one in lifted.not_restored] == [early.booking_id]
    back = run.service.booking(OTHER, late.booking_id)
    assert (back.status, back.pickup_window) == ("confirmed", late.pickup_window)
    assert run.service.booking(TABLET, early.booking_id).status == "cancelled"
    (closure,) = run.service.hands.closures(THURSDAY)
    assert (closure.lifted_at, closure.lifted_by) == (run.clock.now().replace(microsecond=0), DISPATCHER.id)
    # Who had been told that there is no ride must hear that there is one; who was not, still hears of the closing.
    assert {(call.booking_id, call.why) for call in run.service.hands.calls(THURSDAY)} == {
        (late.booking_id, "reopened"),
        (early.booking_id, "closed"),
    }
    again = run.service.hands.lift(DISPATCHER, made.closure.closure_id)
    assert (again.restored, [one.booking_id for one in again.not_restored]) == ((), [early.booking_id])
    assert again.closure == lifted.closure
    assert run.offers(leave="11:00")


def test_a_ride_its_rider_cancelled_after_all_does_not_come_back(run: Running) -> None:
    booking = run.book(actor=TABLET, leave="11:00")
    first = run.service.hands.close(DISPATCHER, weather(run))
    run.service.hands.lift(DISPATCHER, first.closure.closure_id)
    run.service.cancel(TABLET, booking.booking_id)
    assert run.service.booking(TABLET, booking.booking_id).closure is None
    second = run.service.hands.close(DISPATCHER, weather(run))
    assert second.affected == ()
    lifted = run.service.hands.lift(DISPATCHER, second.closure.closure_id)
    assert (lifted.restored, lifted.not_restored) == ((), ())


def test_two_closings_at_once_hold_until_both_are_lifted(run: Running) -> None:
    booking = run.book(actor=TABLET)
    first = run.service.hands.close(DISPATCHER, weather(run))
    second = run.service.hands.close(DISPATCHER, weather(run, "08:30", "15:00"))
    lifted = run.service.hands.lift(DISPATCHER, first.closure.closure_id)
    assert [one.booking_id for one in lifted.not_restored] == [booking.booking_id]
    assert slug_of(run.service.resident.restore, TABLET, booking.booking_id) == "closed_for_weather"
    run.service.hands.lift(DISPATCHER, second.closure.closure_id)
    assert run.service.resident.restore(TABLET, booking.booking_id).status == "confirmed"


def test_a_closed_stop_takes_no_new_rides_and_lists_those_that_are_booked(run: Running) -> None:
    booking = run.book(actor=TABLET)
    elsewhere = run.book("r-032", destination="a-coop", leave="13:00")
    made = run.service.hands.close(DISPATCHER, ClosureWish(THURSDAY, "stop", "工事", place_id="clinic"))
    assert made.closure.place is not None
    assert made.closure.place.id == "clinic"
    assert [(one.booking_id, one.what) for one in made.affected] == [(booking.booking_id, "stop_closed")]
    shown = run.service.booking(TABLET, booking.booking_id)
    assert (shown.status, shown.closure) == ("confirmed", ClosureNoteView("stop", "工事"))
    assert run.service.booking(DISPATCHER, elsewhere.booking_id).closure is None
    assert slug_of(run.offers, leave="14:00") == "stop_closed"
    assert run.offers(elsewhere.rider.id, destination="a-coop", leave="14:00")
    (call,) = run.service.hands.calls(THURSDAY)
    assert (call.why, call.booking_id, call.reason) == ("stop_closed", booking.booking_id, "工事")
    run.service.hands.lift(DISPATCHER, made.closure.closure_id)
    assert run.service.hands.calls(THURSDAY) == ()
    assert run.offers(leave="14:00")


def test_a_closed_road_is_driven_around_in_every_process(crew: list[Running]) -> None:
    run, other = crew[:2]
    booking = run.book(actor=TABLET)
    before = other.service.context.travel(THURSDAY)
    assert before.time(_home(run, booking), _clinic(run)) < UNREACHABLE
    a, b = _detour(run)
    made = run.service.hands.close(DISPATCHER, ClosureWish(THURSDAY, "road", "倒木", points=(a, b)))
    assert len(made.closure.line) == 2
    refresh_day(other.service.context, THURSDAY)
    for one in (run, other):
        after = one.service.context.travel(THURSDAY).arrays.seconds
        assert (after >= before.arrays.seconds).all()
        assert (after > before.arrays.seconds).any()
        nodes = [one.town.roads.nearest(*point)[0] for point in made.closure.line]
        assert after[nodes[0], nodes[1]] > before.arrays.seconds[nodes[0], nodes[1]]
    lifted = run.service.hands.lift(DISPATCHER, made.closure.closure_id)
    assert lifted.closure.lifted_at is not None
    assert other.service.plan_view(DISPATCHER, THURSDAY).version == lifted.version
    assert (other.service.context.travel(THURSDAY).arrays.seconds == before.arrays.seconds).all()


def test_a_place_that_no_road_leads_to_leaves_its_riders_to_be_called(run: Running) -> None:
    booking = run.book(actor=TABLET)
    safe = run.book("r-032", actor=OTHER, leave="13:00")
    home = run.town.places[run.town.residents["r-028"].home]
    roads = run.town.roads
    made = None
    ends = {int(e) for e in range(len(roads.u)) if home.location in (int(roads.u[e]), int(roads.v[e]))}
    for edge in ends:
        points = [Point(float(roads.lon[n[edge]]), float(roads.lat[n[edge]])) for n in (roads.u, roads.v)]
        made = run.service.hands.close(DISPATCHER, ClosureWish(THURSDAY, "road", "雪崩", points=(points[0], points[1])))
    assert made is not None
    assert run.service.context.travel(THURSDAY).time(_clinic(run), home.location) >= UNREACHABLE
    assert [(one.booking_id, one.what) for one in made.affected] == [(booking.booking_id, "unserved")]
    calls = run.service.hands.calls(THURSDAY)
    assert [(call.booking_id, call.why, call.will) for call in calls] == [(booking.booking_id, "unserved", None)]
    assert run.service.booking(OTHER, safe.booking_id).broken == ()
    assert slug_of(run.offers, leave="14:00") == "stop_closed"
    for closure in run.service.hands.closures(THURSDAY):
        run.service.hands.lift(DISPATCHER, closure.closure_id)
    assert run.service.booking(TABLET, booking.booking_id).planned_pickup is not None
    assert run.service.hands.calls(THURSDAY) == ()


def test_a_stretch_is_what_lies_between_two_points_and_nothing_else(run: Running) -> None:
    roads = run.town.roads
    way = run.town.path(run.town.places["depot"].location, _clinic(run), THURSDAY)
    drawn = run.town.road_map
    nodes = stretch(drawn, way[1], way[4])
    assert (nodes[0], nodes[-1]) == (roads.nearest(*way[1])[0], roads.nearest(*way[4])[0])
    (lon, lat), (next_lon, next_lat) = way[2], way[3]
    middle = ((lon + next_lon) / 2, (lat + next_lat) / 2)
    assert len(edges_of(roads, stretch(drawn, middle, middle))) in (0, 1)
    assert stretch(drawn, way[1], way[1]) == ()
    assert stretch(drawn, (143.0, 43.0), way[1]) == ()


def test_what_cannot_be_closed_is_refused_by_name(run: Running) -> None:
    hands = run.service.hands
    assert slug_of(hands.close, DISPATCHER, weather(run, "12:00", "11:00")) == "closure_span"
    assert slug_of(hands.close, DISPATCHER, weather(run, "06:00", "07:00")) == "closure_span"
    over = ClosureWish(THURSDAY, "weather", "雪", run.at("12:00").replace(day=27), None)
    assert slug_of(hands.close, DISPATCHER, over) == "closure_span"
    assert slug_of(hands.close, DISPATCHER, ClosureWish(None, "stop", "雪", place_id="nowhere")) == "unknown_place"
    nowhere = ClosureWish(None, "road", "雪", points=(Point(0.0, 0.0), Point(1.0, 1.0)))
    assert slug_of(hands.close, DISPATCHER, nowhere) == "no_such_road"
    sunday = ClosureWish(THURSDAY.replace(day=29), "stop", "雪", place_id="clinic")
    assert slug_of(hands.close, DISPATCHER, sunday) == "unknown_day"
    assert slug_of(hands.lift, DISPATCHER, "c0") == "unknown_closure"
    assert run.service.latest_seq() == 0


def _home(run: Running, booking: BookingView) -> int:
    return run.town.places[booking.origin.id or ""].location


def _clinic(run: Running) -> int:
    return run.town.places["clinic"].location


def _detour(run: Running) -> tuple[Point, Point]:
    """The ends of a road on the way to the clinic that one can drive around."""
    roads, day = run.town.roads, THURSDAY
    way = run.town.path(run.town.places["depot"].location, _clinic(run), day)
    for a, b in pairwise(way):
        edges = frozenset(edges_of(roads, stretch(run.town.road_map, a, b)))
        nodes = [roads.nearest(*point)[0] for point in (a, b)]
        if edges and run.town.path(nodes[0], nodes[1], day, edges):
            return Point(*a), Point(*b)
    raise AssertionError("no road on the way has another way around it")
