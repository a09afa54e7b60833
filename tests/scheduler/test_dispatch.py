"""What a rider, a dispatcher and a driver rely on, through the commands of dispatch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, EventRefused, OfferGone, Outcome, VehicleEvent
from scheduler.model import Load, Offer, Plan, Request
from tests.scheduler import small_town
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold

TRAVEL, RULES = small_town.travel(), small_town.rules()
TEN = 10 * 3600


def fresh_plan() -> Plan:
    return dispatch.open_plan(small_town.DAY, small_town.vehicles())


def wish(name: str, origin: int, destination: int, **changes: object) -> Request:
    values = {"party": Load(1), "depart_after": TEN, **changes}
    return Request(name, f"rider-{name}", origin, destination, **values)  # type: ignore[arg-type]


def offers(plan: Plan, request: Request, now: int = 9 * 3600) -> tuple[Offer, ...]:
    return dispatch.offer(plan, request, now, TRAVEL, RULES).offers


def book(plan: Plan, request: Request, now: int = 9 * 3600) -> Outcome:
    return dispatch.confirm(plan, offers(plan, request, now)[0], request.id, now, TRAVEL)


def drive(plan: Plan, *steps: tuple[str, int, str | None], vehicle: str = "red") -> Plan:
    for kind, at, booking in steps:
        plan = dispatch.vehicle_event(plan, VehicleEvent(kind, vehicle, at, booking), TRAVEL).plan  # type: ignore[arg-type]
    return plan


def test_an_offer_names_a_window_on_whole_five_minutes_and_a_latest_arrival_that_the_plan_keeps() -> None:
    offered = offers(fresh_plan(), wish("a", 5, 11))
    assert 1 <= len(offered) <= 3
    for one in offered:
        assert one.promise.pickup_earliest % 300 == 0
        assert one.promise.pickup_latest - one.promise.pickup_earliest == RULES.window_seconds
        assert one.promise.pickup_earliest <= one.planned_pickup <= one.promise.pickup_latest
        assert one.planned_arrival <= one.promise.arrival_latest
    starts = [one.promise.pickup_earliest for one in offered]
    assert starts == sorted(starts)


def test_an_arrive_by_wish_is_never_promised_later_than_asked() -> None:
    by = 11 * 3600 + 420
    offered = offers(fresh_plan(), wish("a", 5, 11, depart_after=None, arrive_by=by))
    assert offered
    assert all(one.promise.arrival_latest <= by for one in offered)


@pytest.mark.parametrize("minutes", [35, 50, 70, 120])
def test_looking_back_from_an_arrive_by_wish_never_comes_before_the_opening_or_into_the_cut_off(minutes: int) -> None:
    for now in (small_town.OPENS - 7200, small_town.OPENS + 600):
        plan = dispatch.open_plan(small_town.DAY, small_town.vehicles())
        by = max(now, small_town.OPENS) + minutes * 60
        answer = dispatch.offer(plan, wish("w", 0, 3, depart_after=None, arrive_by=by), now, TRAVEL, RULES)
        first = max(small_town.OPENS, now + RULES.cutoff_seconds)
        found = [one.promise.pickup_earliest for one in answer.offers + answer.alternatives]
        assert found
        assert min(found) >= first


def test_a_confirmed_offer_keeps_its_promise_to_the_second_when_others_book_after_it() -> None:
    plan = book(fresh_plan(), wish("a", 5, 11)).plan
    promised = plan.bookings["a"].promise
    for number in range(8):
        request = wish(f"b{number}", number % 12, (number * 5 + 3) % 12)
        if offers(plan, request):
            plan = book(plan, request).plan
    assert plan.bookings["a"].promise == promised
    assert_plan_is_sound(plan, TRAVEL)
    assert_promises_hold(plan)


def test_an_expired_offer_is_refused_and_says_so() -> None:
    plan = fresh_plan()
    one = offers(plan, wish("a", 5, 11))[0]
    with pytest.raises(OfferGone, match="offer_expired"):
        dispatch.confirm(plan, one, "a", one.expires_at + 1, TRAVEL)


def test_an_offer_whose_last_seat_went_to_somebody_else_is_gone() -> None:
    plan = dispatch.open_plan(small_town.DAY, [small_town.vehicles()[2]])
    promise = offers(plan, wish("0", 5, 11))[0].promise
    taken = []
    with pytest.raises(OfferGone, match="offer_gone"):
        for number in range(9):
            request = wish(str(number), 5, 11)
            one = Offer(str(number), request, promise, "car", 225, TEN, TEN + 300, 10 * 3600)
            plan = dispatch.confirm(plan, one, str(number), 9 * 3600, TRAVEL).plan
            taken.append(number)
    assert taken, "the first must get the seat"
    assert_plan_is_sound(plan, TRAVEL)


def test_a_cancelled_booking_gives_its_seat_to_the_next_rider() -> None:
    plan = dispatch.open_plan(small_town.DAY, [small_town.vehicles()[2]])
    first = offers(plan, wish("a", 5, 11))[0]
    plan = dispatch.confirm(plan, first, "a", 9 * 3600, TRAVEL).plan
    plan = dispatch.cancel(plan, "a", 9 * 3600, TRAVEL).plan
    assert plan.bookings == {}
    assert offers(plan, wish("b", 5, 11))[0].promise == first.promise


def test_without_room_the_refusal_offers_the_nearest_times_that_work() -> None:
    plan = dispatch.open_plan(small_town.DAY, [replace(small_town.vehicles()[2], shift_start=13 * 3600)])
    answer = dispatch.offer(plan, wish("a", 5, 11), 9 * 3600, TRAVEL, RULES)
    assert not answer.offers
    assert answer.refusal is not None
    assert answer.refusal.reason == "no_capacity"
    assert answer.alternatives
    assert all(one.planned_pickup >= 13 * 3600 for one in answer.alternatives)


def test_a_party_too_large_for_every_vehicle_is_refused_with_that_reason() -> None:
    answer = dispatch.offer(fresh_plan(), wish("a", 5, 11, party=Load(7)), 9 * 3600, TRAVEL, RULES)
    assert answer.refusal is not None
    assert answer.refusal.reason == "no_vehicle"


def test_two_wheelchairs_never_share_one_wheelchair_place() -> None:
    plan = dispatch.open_plan(small_town.DAY, [small_town.vehicles()[1]])
    for name, origin in (("a", 5), ("b", 6)):
        plan = book(plan, wish(name, origin, 11, party=Load(0, 1))).plan
    assert_plan_is_sound(plan, TRAVEL)


def test_a_driver_follows_a_ride_to_its_end_and_the_booking_leaves_the_plan() -> None:
    plan = dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2])
    plan = book(plan, wish("a", 5, 11)).plan
    plan = drive(
        plan,
        ("departed", TEN - 150, None),
        ("arrived", TEN, None),
        ("boarded", TEN + 60, "a"),
        ("departed", TEN + 60, None),
        ("arrived", TEN + 300, None),
        ("alighted", TEN + 360, "a"),
        vehicle="blue",
    )
    assert plan.bookings == {}
    assert plan.routes[0].visits == ()
    assert plan.routes[0].location == 11


def test_boarding_without_a_reported_arrival_implies_it() -> None:
    plan = book(dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2]), wish("a", 5, 11)).plan
    outcome = dispatch.vehicle_event(plan, VehicleEvent("boarded", "blue", TEN + 60, "a"), TRAVEL)
    assert [event.kind for event in outcome.events] == ["vehicle_arrived", "boarded"]
    assert outcome.plan.bookings["a"].status == "aboard"


@pytest.mark.parametrize(
    ("kind", "booking", "reason"),
    [
        ("alighted", "a", "not_aboard"),
        ("boarded", "nobody", "unknown_booking"),
        ("no_show", "a", "too_early_for_no_show"),
        ("back_in_service", None, "already_in_service"),
    ],
)
def test_an_event_that_contradicts_the_plan_is_refused_with_its_reason(
    kind: str, booking: str | None, reason: str
) -> None:
    plan = book(dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2]), wish("a", 5, 11)).plan
    with pytest.raises(EventRefused, match=reason):
        dispatch.vehicle_event(plan, VehicleEvent(kind, "blue", TEN, booking), TRAVEL)  # type: ignore[arg-type]


def test_a_rider_aboard_cannot_be_cancelled() -> None:
    plan = book(dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2]), wish("a", 5, 11)).plan
    plan = drive(plan, ("boarded", TEN + 60, "a"), vehicle="blue")
    with pytest.raises(CommandRefused, match="not_cancellable"):
        dispatch.cancel(plan, "a", TEN + 90, TRAVEL)


def test_a_no_show_frees_the_seat_and_is_recorded() -> None:
    plan = book(dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2]), wish("a", 5, 11)).plan
    late = plan.bookings["a"].promise.pickup_earliest + dispatch.NO_SHOW_WAIT
    outcome = dispatch.vehicle_event(plan, VehicleEvent("no_show", "blue", late, "a"), TRAVEL)
    assert outcome.events[-1].kind == "no_show"
    assert outcome.plan.bookings == {}


def test_a_bus_that_is_late_hands_its_waiting_rider_to_another_and_no_promise_breaks() -> None:
    plan = book(dispatch.open_plan(small_town.DAY, small_town.vehicles()[:2]), wish("a", 5, 11)).plan
    mine = plan.bookings["a"].vehicle_id
    far = replace(plan.routes[[r.vehicle.id for r in plan.routes].index(mine)], ready=TEN + 900)
    plan = replace(plan, routes=tuple(far if r.vehicle.id == mine else r for r in plan.routes))
    outcome = dispatch.refresh(plan, TEN - 300, TRAVEL)
    assert outcome.plan.bookings["a"].vehicle_id != mine
    assert not outcome.plan.bookings["a"].broken
    assert [event.kind for event in outcome.events] == ["reassigned"]


def test_when_every_bus_is_late_the_promise_breaks_the_rider_is_told_and_nothing_is_dropped() -> None:
    plan = book(dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2]), wish("a", 5, 11)).plan
    plan = replace(plan, routes=(replace(plan.routes[0], ready=TEN + 1800),))
    outcome = dispatch.refresh(plan, TEN + 900, TRAVEL)
    booking = outcome.plan.bookings["a"]
    assert "pickup" in booking.broken
    assert booking.limits.pickup_latest > booking.promise.pickup_latest
    assert {event.kind for event in outcome.events} == {"promise_broken"}
    assert_plan_is_sound(outcome.plan, TRAVEL)
    again = dispatch.refresh(outcome.plan, TEN + 901, TRAVEL)
    assert not again.events, "a rider is told once, not every second"


def test_a_breakdown_moves_riders_aboard_and_waiting_to_another_vehicle() -> None:
    plan = dispatch.open_plan(small_town.DAY, small_town.vehicles()[:2])
    plan = book(book(plan, wish("a", 5, 11)).plan, wish("b", 6, 3, depart_after=TEN + 1200)).plan
    broken = plan.bookings["a"].vehicle_id
    plan = drive(plan, ("boarded", TEN + 60, "a"), vehicle=broken)
    outcome = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", broken, TEN + 90), TRAVEL)
    assert {booking.vehicle_id for booking in outcome.plan.bookings.values()} != {broken}
    assert outcome.plan.bookings["a"].request.origin == 5
    assert outcome.plan.bookings["a"].status == "confirmed"
    assert_plan_is_sound(outcome.plan, TRAVEL)
    assert outcome.events[0].kind == "out_of_service"


def test_improving_saves_driving_and_keeps_every_promise() -> None:
    plan = fresh_plan()
    for number in range(12):
        request = wish(f"b{number}", (number * 7) % 12, (number * 5 + 1) % 12, depart_after=TEN + 300 * (number % 5))
        if request.origin != request.destination and offers(plan, request):
            plan = book(plan, request).plan
    before = dispatch.cost(plan, TRAVEL)
    promised = {key: booking.promise for key, booking in plan.bookings.items()}
    better = dispatch.improve(plan, 9 * 3600, TRAVEL, iterations=500, seed=1)
    after = plan if better is None else better.plan
    assert dispatch.cost(after, TRAVEL).drive_seconds <= before.drive_seconds
    assert {key: booking.promise for key, booking in after.bookings.items()} == promised
    assert_plan_is_sound(after, TRAVEL)
    assert_promises_hold(after)


def test_a_bus_idle_long_after_its_shift_changes_nothing() -> None:
    plan = replace(fresh_plan(), routes=tuple(replace(r, location=7, visits=()) for r in fresh_plan().routes))
    later = dispatch.refresh(plan, small_town.CLOSES + 7200, TRAVEL)
    assert later.plan == plan
    assert not later.events


def test_no_offer_and_no_alternative_arrives_after_the_line_closes() -> None:
    closes = small_town.CLOSES
    wishes = (
        wish("a", 5, 11, depart_after=closes - 1800, lines=("line",)),
        wish("b", 5, 11, depart_after=TEN, lines=("line",), party=Load(4)),
    )
    for request in wishes:
        busy = dispatch.open_plan(small_town.DAY, [replace(small_town.vehicles()[1], shift_start=closes - 3600)])
        answer = dispatch.offer(busy, request, 9 * 3600, TRAVEL, RULES)
        assert answer.offers or answer.alternatives
        assert all(one.promise.arrival_latest <= closes for one in (*answer.offers, *answer.alternatives))


def test_a_late_pickup_does_not_break_the_ride_that_a_later_boarding_keeps() -> None:
    plan = dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2])
    plan = book(plan, wish("early", 1, 11)).plan
    plan = book(plan, wish("late", 2, 10, depart_after=TEN + 1500)).plan
    plan = replace(plan, routes=(replace(plan.routes[0], ready=TEN + 1500),))
    outcome = dispatch.refresh(plan, TEN + 900, TRAVEL)
    assert all("ride" not in booking.broken for booking in outcome.plan.bookings.values())
    assert_plan_is_sound(outcome.plan, TRAVEL)


def test_who_would_ride_too_long_is_not_boarded_before_the_time_that_was_planned() -> None:
    """All three are at one place: who waits there for the third must not sit in the bus for half an hour."""
    plan = dispatch.open_plan(small_town.DAY, small_town.vehicles()[1:2])
    plan = book(plan, wish("here", 1, 0, depart_after=TEN)).plan
    plan = book(plan, wish("early", 0, 4, depart_after=TEN + 1800)).plan
    plan = book(plan, wish("late", 0, 1, depart_after=TEN + 2700)).plan
    early = {visit.kind: visit.begin for visit in plan.routes[0].visits if visit.booking_id == "early"}
    apart = plan.bookings["early"].limits.pickup_earliest
    plan = drive(plan, ("boarded", TEN + 60, "here"), ("departed", TEN + 60, None), vehicle="blue")
    after = {visit.kind: visit.begin for visit in plan.routes[0].visits if visit.booking_id == "early"}
    assert after == early
    assert after["pickup"] >= apart
    assert not any(booking.broken for booking in plan.bookings.values())
