"""What is told, to whom, and that it can be checked."""

from __future__ import annotations

import json

import pytest
from pydantic import ConfigDict

from api.schemas.webhooks import BookingMessage, BookingTold
from api.service.views import BookingView
from api.webhooks.kinds import KINDS, OF_EVENTS
from scheduler.dispatch import CommandRefused
from tests.service.running import DISPATCHER, RIDER, TABLET, THURSDAY, Running
from tests.webhooks.receiver import Receiver
from tests.webhooks.told import delivering, later, office, ride, settled, subscribe


class Told(BookingTold):
    model_config = ConfigDict(extra="forbid")


class Message(BookingMessage):
    """The documented form, with nothing beside it."""

    model_config = ConfigDict(extra="forbid")
    data: Told


def test_a_ride_is_told_from_the_booking_to_the_end_signed_in_order_and_once(run: Running, receiver: Receiver) -> None:
    _, secret = subscribe(run, receiver)
    with delivering(run):
        booking = run.book(actor=TABLET)
        ride(run, booking)
        got = receiver.wait(3)
    assert receiver.kinds() == ["booking.booked", "booking.boarded", "booking.alighted"]
    assert len({one.id for one in got}) == 3
    assert all(one.is_signed_with(secret) for one in got)
    assert not any(one.is_signed_with("whsec_" + "A" * 32) for one in got)
    seqs = [one.message["data"]["seq"] for one in got]
    assert seqs == sorted(seqs)
    for one in got:
        Message.model_validate_json(one.body)
    told = got[0].message["data"]
    assert (told["booking_id"], told["rider_id"], told["status"]) == (booking.booking_id, RIDER, "confirmed")
    assert told["pickup_window"] == {
        "start": booking.pickup_window.start.isoformat(), "end": booking.pickup_window.end.isoformat(),
    }  # fmt: skip
    assert told["planned_pickup"] == booking.planned_pickup.isoformat() if booking.planned_pickup else None
    assert [one.message["data"]["status"] for one in got[1:]] == ["aboard", "completed"]


def test_no_message_names_anybody_or_any_place(here: Running, receiver: Receiver) -> None:
    subscribe(here, receiver)
    person = here.town.residents[RIDER]
    home = here.town.places[person.home]
    with delivering(here):
        ride(here, here.book())
        text = b"".join(one.body for one in receiver.wait(3)).decode()
    for private in (person.name, person.kana, person.phone, person.home, home.name.ja, str(home.lon)):
        assert private
        assert private not in text


def test_what_breaks_a_promise_cancels_or_takes_back_is_told_with_its_reason(here: Running, receiver: Receiver) -> None:
    subscribe(here, receiver)
    with delivering(here):
        gone = here.book("r-032", leave="11:00")
        here.service.cancel(DISPATCHER, gone.booking_id)
        here.service.resident.restore(DISPATCHER, gone.booking_id)
        absent = here.book(leave="10:00")
        _not_there(here, absent)
        assert absent.vehicle is not None
        here.service.undo_vehicle_event(DISPATCHER, absent.vehicle.id)
        receiver.wait(6)
    assert receiver.kinds() == [
        "booking.booked", "booking.cancelled", "booking.restored", "booking.booked", "booking.no_show",
        "booking.report_undone",
    ]  # fmt: skip
    last = receiver.got[-1].message["data"]
    assert (last["undone"], last["status"]) == ("booking.no_show", "confirmed")


def test_a_broken_promise_says_which_part_and_when_the_bus_comes_instead(here: Running, receiver: Receiver) -> None:
    subscribe(here, receiver, "booking.promise_broken")
    with delivering(here):
        booking = here.book()
        assert booking.vehicle is not None
        here.clock.set(to=booking.pickup_window.end)
        for vehicle in ("bus-1", "bus-2"):
            here.report(vehicle, "out_of_service", actor=DISPATCHER)
        told = receiver.wait(1)[0].message["data"]
    assert told["booking_id"] == booking.booking_id
    assert told["part"]
    assert told["broken"]


def test_every_event_of_a_booking_has_its_message_and_no_other_event_has_one(here: Running, receiver: Receiver) -> None:
    webhook_id, _ = subscribe(here, receiver)
    first, second = here.book(), here.book("r-032", leave="11:00")
    here.service.cancel(DISPATCHER, second.booking_id)
    here.service.resident.restore(DISPATCHER, second.booking_id)
    ride(here, first)
    for vehicle in ("bus-1", "bus-2", "post-1"):
        here.report(vehicle, "out_of_service", actor=DISPATCHER)
    here.report("bus-1", "back_in_service", actor=DISPATCHER)
    here.service.desk.write_note(DISPATCHER, THURSDAY, "x")
    events = here.service.events_after(DISPATCHER, 0)
    wanted = [(event.seq, OF_EVENTS[event.kind], event.booking_id) for event in events if event.kind in OF_EVENTS]
    assert {event.kind for event in events} > {"vehicle_arrived", "out_of_service", "note_added"}
    told = office(here).deliveries(webhook_id, limit=200)
    assert [(json.loads(one.body)["data"]["seq"], one.kind, one.booking_id) for one in reversed(told)] == wanted
    assert len(wanted) >= 7


def _not_there(run: Running, booking: BookingView) -> None:
    assert booking.vehicle is not None
    run.clock.set(to=booking.pickup_window.start)
    run.report(booking.vehicle.id, "arrived")
    run.later(minutes=4)
    run.report(booking.vehicle.id, "no_show", booking.booking_id)


def test_a_webhook_hears_only_the_kinds_it_wants(here: Running, receiver: Receiver, other: Receiver) -> None:
    subscribe(here, receiver, "booking.cancelled")
    subscribe(here, other, "booking.booked", "booking.no_show")
    with delivering(here):
        here.service.cancel(DISPATCHER, here.book().booking_id)
        receiver.wait(1)
        other.wait(1)
    assert (receiver.kinds(), other.kinds()) == (["booking.cancelled"], ["booking.booked"])


def test_an_event_that_was_taken_back_is_never_told(run: Running, receiver: Receiver) -> None:
    from api.service.commit import Change, change_plan
    from scheduler.dispatch import cancel as cancel_in_plan

    webhook_id, _ = subscribe(run, receiver)
    booking = run.book()
    context = run.service.context
    day = booking.pickup_window.start.date()

    def fails(*_: object) -> None:
        raise CommandRefused("unknown_booking")

    change = Change(
        day, "desk", False, lambda plan, now: cancel_in_plan(plan, booking.booking_id, now, context.travel(day)),
        numbered=fails,
    )  # fmt: skip
    with pytest.raises(CommandRefused):
        change_plan(context, change, lambda connection, plan: None)
    assert [one.kind for one in office(run).deliveries(webhook_id)] == ["booking.booked"]


def test_a_changed_secret_signs_beside_the_old_one_for_a_day(here: Running, receiver: Receiver) -> None:
    webhook_id, old = subscribe(here, receiver)
    rotated = office(here).rotate(DISPATCHER, webhook_id)
    assert rotated.secret != old
    assert rotated.webhook.old_secret_until is not None
    with delivering(here):
        office(here).try_out(webhook_id)
        first = receiver.wait(1)[0]
        assert first.is_signed_with(old)
        assert first.is_signed_with(rotated.secret)
        assert (first.kind, len(first.signatures)) == ("webhook.test", 2)
        later(here, hours=24)
        office(here).try_out(webhook_id)
        second = receiver.wait(2)[1]
    assert second.is_signed_with(rotated.secret)
    assert not second.is_signed_with(old)
    assert office(here).one(webhook_id).old_secret_until is None


def test_every_kind_is_a_name_as_the_specification_writes_them_and_documented() -> None:
    from api.openapi import document

    written = json.loads(document())
    assert written["components"]["schemas"]["BookingMessage"]["properties"]["type"]["enum"] == list(KINDS)
    assert all(set(kind) <= set("abcdefghijklmnopqrstuvwxyz_.") for kind in KINDS)
    assert "booking" in written["webhooks"]


def test_a_partners_webhook_hears_of_its_own_bookings_for_riders_linked_to_it(run: Running, receiver: Receiver) -> None:
    partners = run.service.partners
    made = partners.make(DISPATCHER, "病院")
    for rider_id in (RIDER, "r-032"):
        partners.link(DISPATCHER, made.partner.partner_id, rider_id)
    webhook_id, _ = subscribe(run, receiver, partner=made.partner.partner_id)
    partner = run.service.actor_of(made.token)
    assert partner is not None
    run.book(actor=TABLET)
    own = run.book("r-032", partner, leave="11:00")
    run.service.cancel(DISPATCHER, own.booking_id)
    assert {one.booking_id for one in office(run).deliveries(webhook_id)} == {own.booking_id}
    assert len(office(run).deliveries(webhook_id)) == 2
    again = run.book("r-032", partner, leave="12:00")
    partners.unlink(DISPATCHER, made.partner.partner_id, "r-032")
    run.service.cancel(DISPATCHER, again.booking_id)
    assert len(office(run).deliveries(webhook_id)) == 3
    partners.revoke(DISPATCHER, made.partner.partner_id)
    assert office(run).one(webhook_id).disabled_why == "by_hand"
    with delivering(run):
        office(run).change(DISPATCHER, webhook_id, enabled=True)
        settled(run, webhook_id, "delivered", 3)
    assert receiver.kinds() == ["booking.booked", "booking.cancelled", "booking.booked"]
