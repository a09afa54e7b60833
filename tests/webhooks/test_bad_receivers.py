"""Receivers that fail, hang, redirect, vanish or talk without end: nothing is lost, and nobody else waits."""

from __future__ import annotations

from api.service.privacy.retain import retain
from api.webhooks.backoff import DAY, DELAYS
from tests.service.running import DISPATCHER, THURSDAY, Running
from tests.webhooks.receiver import Receiver, answering, breaking_off, dripping, endless
from tests.webhooks.told import delivering, later, office, settled, subscribe


def test_a_message_that_was_not_taken_comes_again_with_its_id_also_after_a_restart(
    run: Running, receiver: Receiver
) -> None:
    webhook_id, secret = subscribe(run, receiver)
    receiver.next = [answering(500, b"out of order"), breaking_off]
    with delivering(run):
        run.book()
        (waiting,) = settled(run, webhook_id, "waiting", tries=1)
        assert (waiting.tries[0].status, waiting.tries[0].answer) == (500, "out of order")
        assert waiting.next_try_at is not None
        assert 5 <= waiting.next_try_at.timestamp() - run.real_seconds <= 6
        later(run, seconds=6)
        (waiting,) = settled(run, webhook_id, "waiting", tries=2)
        assert (waiting.tries[1].status, waiting.tries[1].failure) == (None, "no_answer")
    later(run, minutes=6)
    with delivering(run):
        (done,) = settled(run, webhook_id, "delivered")
    first, second, third = receiver.got
    assert first.id == second.id == third.id == done.message_id
    assert first.body == third.body
    assert third.is_signed_with(secret)
    assert int(third.headers["webhook-timestamp"]) == run.real_seconds
    assert [one.status for one in done.tries] == [500, None, 204]
    assert office(run).one(webhook_id).failing_since is None


def test_a_receiver_that_hangs_holds_up_only_itself(here: Running, receiver: Receiver, other: Receiver) -> None:
    receiver.always = dripping
    hanging, _ = subscribe(here, receiver)
    subscribe(here, other)
    with delivering(here, patience=1.5):
        booking = here.book()
        other.wait(1)
        here.service.cancel(DISPATCHER, booking.booking_id)
        other.wait(2)
        assert not [one for one in office(here).deliveries(hanging) if one.tries]
        (first, *_) = settled(here, hanging, "waiting", tries=1)
    assert first.tries[0].failure == "timeout"
    assert 1400 <= first.tries[0].milliseconds <= 4000


def test_a_redirect_is_a_failure_and_is_not_followed(here: Running, receiver: Receiver, other: Receiver) -> None:
    receiver.always = answering(307, Location=other.url)
    webhook_id, _ = subscribe(here, receiver)
    with delivering(here):
        here.book()
        (waiting,) = settled(here, webhook_id, "waiting", tries=1)
    assert waiting.tries[0].status == 307
    assert other.got == []


def test_an_answer_without_end_is_not_read_to_its_end(here: Running, receiver: Receiver) -> None:
    receiver.always = endless
    webhook_id, _ = subscribe(here, receiver)
    with delivering(here):
        here.book()
        (done,) = settled(here, webhook_id, "delivered")
    assert set(done.tries[0].answer) == {"y"}
    assert len(done.tries[0].answer) <= 500


def test_nobody_at_the_address_is_told_as_unreachable(here: Running, receiver: Receiver) -> None:
    webhook_id, _ = subscribe(here, receiver)
    receiver.__exit__()
    with delivering(here):
        here.book()
        (waiting,) = settled(here, webhook_id, "waiting", tries=1)
    assert waiting.tries[0].failure == "unreachable"


def test_who_asks_to_be_left_alone_is_left_alone(here: Running, receiver: Receiver) -> None:
    receiver.next = [answering(429, Retry_After="3600"), answering(503, Retry_After="Thu, 01 Jan 1970 00:00:00 GMT")]
    webhook_id, _ = subscribe(here, receiver)
    with delivering(here):
        here.book()
        (waiting,) = settled(here, webhook_id, "waiting", tries=1)
        assert waiting.next_try_at is not None
        assert waiting.next_try_at.timestamp() == here.real_seconds + 3600
        later(here, hours=1)
        (waiting,) = settled(here, webhook_id, "waiting", tries=2)
    assert waiting.next_try_at is not None
    assert 300 <= waiting.next_try_at.timestamp() - here.real_seconds <= 330


def test_a_message_is_given_up_after_its_last_try_and_can_be_sent_again(here: Running, receiver: Receiver) -> None:
    webhook_id, _ = subscribe(here, receiver)
    receiver.next = [answering(500)] * 1 + [answering(404)] * len(DELAYS)
    with delivering(here):
        here.book()
        for number, delay in enumerate(DELAYS, start=1):
            settled(here, webhook_id, "waiting", tries=number)
            later(here, seconds=delay * 1.1 + 1)
        (failed,) = settled(here, webhook_id, "failed")
        assert (failed.next_try_at, len(failed.tries)) == (None, len(DELAYS) + 1)
        assert office(here).send_failed_again(webhook_id) == 1
        (done,) = settled(here, webhook_id, "delivered")
        assert office(here).send_failed_again(webhook_id) == 0
        office(here).send_again(webhook_id, done.message_id)
        receiver.wait(len(DELAYS) + 3)
        (again,) = settled(here, webhook_id, "delivered", tries=len(DELAYS) + 3)
    assert {one.id for one in receiver.got} == {again.message_id}


def test_five_days_of_failure_disable_a_webhook_and_the_office_is_told(run: Running, receiver: Receiver) -> None:
    webhook_id, _ = subscribe(run, receiver)
    receiver.always = answering(500)
    with delivering(run):
        run.book()
        settled(run, webhook_id, "waiting", tries=1)
        assert office(run).one(webhook_id).failing_since is not None
        later(run, days=4)
        settled(run, webhook_id, "waiting", tries=2)
        assert office(run).one(webhook_id).disabled_at is None
        later(run, days=1)
        settled(run, webhook_id, "waiting", tries=3)
        shown = office(run).one(webhook_id)
        assert (shown.disabled_why, shown.waiting) == ("failing", 1)
        run.book("r-032", leave="11:00")
        (alert,) = [one for one in run.service.desk.alerts(DISPATCHER, THURSDAY) if one.kind == "webhook_disabled"]
        assert "町立病院" in alert.words.ja
        assert "町立病院" in alert.words.en
        entry = run.service.desk.log(THURSDAY, None, ("webhook_disabled",), "", 10).entries[0]
        assert "町立病院" in entry.words.ja
        receiver.always = answering(204)
        assert len(receiver.got) == 3
        office(run).change(DISPATCHER, webhook_id, enabled=True)
        settled(run, webhook_id, "delivered", 2)
    assert [one.kind for one in receiver.got[3:]] == ["booking.booked", "booking.booked"]
    assert not [one for one in run.service.desk.alerts(DISPATCHER, THURSDAY) if one.kind == "webhook_disabled"]


def test_what_waits_for_its_next_try_goes_out_at_once_when_the_office_enables_the_webhook(
    here: Running, receiver: Receiver
) -> None:
    receiver.next = [answering(500)]
    webhook_id, _ = subscribe(here, receiver)
    with delivering(here):
        here.book()
        settled(here, webhook_id, "waiting", tries=1)
        office(here).change(DISPATCHER, webhook_id, enabled=False)
        here.book("r-032", leave="11:00")
        assert office(here).one(webhook_id).waiting == 2
        office(here).change(DISPATCHER, webhook_id, enabled=True)
        settled(here, webhook_id, "delivered", 2)
    assert len(receiver.got) == 3


def test_a_receiver_that_is_gone_is_not_called_again(here: Running, receiver: Receiver) -> None:
    receiver.always = answering(410)
    webhook_id, _ = subscribe(here, receiver)
    here.book()
    here.book("r-032", leave="11:00")
    with delivering(here):
        settled(here, webhook_id, "waiting", tries=1)
        later(here, days=2)
        here.book(here.eligible[3], leave="12:00")
        settled(here, webhook_id, "waiting", 3)
    assert office(here).one(webhook_id).disabled_why == "gone"
    assert len(receiver.got) == 1


def test_what_a_killed_worker_held_is_taken_over_once_its_lease_is_over(run: Running, receiver: Receiver) -> None:
    from api.store.webhooks import lease_webhook
    from api.webhooks.worker import LEASE_SECONDS

    webhook_id, _ = subscribe(run, receiver)
    run.book()
    context, now = run.service.context, run.service.context.real_now()
    with context.database.write() as connection:
        assert lease_webhook(connection, context.key, webhook_id, "killed", now, now + LEASE_SECONDS)
        assert not lease_webhook(connection, context.key, webhook_id, "other", now + 1, now + 99)
    with delivering(run):
        later(run, seconds=LEASE_SECONDS)
        settled(run, webhook_id, "delivered")
    assert len(receiver.got) == 1


def test_four_processes_with_a_worker_each_send_every_message_once(crew: list[Running], receiver: Receiver) -> None:
    from contextlib import ExitStack

    first = crew[0]
    webhook_id, _ = subscribe(first, receiver)
    with ExitStack() as stack:
        for one in crew:
            stack.enter_context(delivering(one))
        riders = [rider for rider in first.eligible if first.town.residents[rider].wheelchair is False][:6]
        for number, rider_id in enumerate(riders):
            crew[number % 4].book(rider_id, leave=f"{9 + number}:30" if number else "09:30")
        settled(first, webhook_id, "delivered", 6)
    assert sorted(one.id for one in receiver.got) == sorted({one.id for one in receiver.got})
    assert len(receiver.got) == 6


def test_messages_older_than_a_month_are_forgotten(run: Running, receiver: Receiver) -> None:
    webhook_id, _ = subscribe(run, receiver)
    with delivering(run):
        run.book()
        settled(run, webhook_id, "delivered")
    later(run, seconds=30 * DAY + 1)
    retain(run.service.context, run.service.record)
    with delivering(run):
        office(run).try_out(webhook_id)
        receiver.wait(2)
    assert [one.kind for one in office(run).deliveries(webhook_id)] == ["webhook.test"]


def test_any_answer_from_200_to_299_is_a_yes_and_no_other(here: Running, receiver: Receiver) -> None:
    webhook_id, _ = subscribe(here, receiver)
    statuses = [200, 201, 299, 300, 404, 500]
    receiver.next = [answering(status) for status in statuses]
    with delivering(here):
        for _ in statuses:
            office(here).try_out(webhook_id)
        receiver.wait(len(statuses))
        taken = settled(here, webhook_id, "delivered", 3)
        left = settled(here, webhook_id, "waiting", 3, tries=1)
    assert sorted(one.tries[0].status or 0 for one in taken) == [200, 201, 299]
    assert sorted(one.tries[0].status or 0 for one in left) == [300, 404, 500]
