"""Tablets through the service, on a database of each kind: codes, turns, PINs, and what happens side by side."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import cycle

import pytest

from api.service import Actor, ServiceProblem
from api.service.tablets.views import DeviceView, TurnView
from tests.service.running import DISPATCHER, RIDER, TABLET, Running, slug_of

OTHER_RIDER = "r-032"
SECRET, ANOTHER = "s" * 40, "t" * 40
DAY = 24 * 3600


def household(run: Running) -> tuple[DeviceView, str]:
    """A new tablet for a home, and its code."""
    made = run.service.tablets.make(DISPATCHER, "household", "雛形さん宅", [RIDER])
    return made.device, made.code.code


def facility(run: Running) -> Actor:
    """A shared tablet that was bound, as its calls come in; RIDER's PIN there is 4072."""
    made = run.service.tablets.make(DISPATCHER, "shared", "集会所", [RIDER, OTHER_RIDER])
    run.service.tablets.enrol(made.code.code, SECRET)
    run.service.tablets.set_pin(DISPATCHER, RIDER, "4072")
    return who(run, SECRET)


def who(run: Running, token: str) -> Actor:
    """Whom a token stands for, which it must."""
    actor = run.service.actor_of(token)
    assert actor is not None
    return actor


def turn(run: Running, tablet: Actor, pin: str = "4072") -> TurnView:
    return run.service.tablets.begin_turn(tablet, RIDER, pin)


def at_once(calls: Sequence[Callable[[], object]]) -> Counter[str]:
    """Runs every call in a thread of its own, all started together; how they ended."""
    start, ends, lock = threading.Barrier(len(calls)), Counter[str](), threading.Lock()

    def one(call: Callable[[], object]) -> None:
        start.wait()
        end = slug_of(call) or "done"
        with lock:
            ends[end] += 1

    threads = [threading.Thread(target=one, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ends


def test_of_many_tablets_that_use_one_code_at_once_one_is_bound(crew: list[Running]) -> None:
    _device, code = household(crew[0])
    secrets = [letter * 40 for letter in "abcdefgh"]

    def enrol(run: Running, secret: str) -> Callable[[], object]:
        return lambda: run.service.tablets.enrol(code, secret)

    ends = at_once([enrol(run, secret) for run, secret in zip(cycle(crew), secrets, strict=False)])
    assert ends == {"done": 1, "code_used": 7}
    assert len([secret for secret in secrets if crew[0].service.actor_of(secret)]) == 1


def test_however_many_wrong_pins_come_at_once_five_are_looked_at(crew: list[Running]) -> None:
    tablet = facility(crew[0])

    def guess(run: Running, number: int) -> Callable[[], object]:
        return lambda: run.service.tablets.begin_turn(tablet, RIDER, f"{number:04d}")

    ends = at_once([guess(run, number) for run, number in zip(cycle(crew), range(12), strict=False)])
    assert ends == {"wrong_pin": 4, "pin_locked": 8}
    assert slug_of(turn, crew[0], tablet) == "pin_locked"


def test_of_many_wrong_pins_and_the_right_one_at_once_no_more_than_five_are_looked_at(crew: list[Running]) -> None:
    tablet = facility(crew[0])

    def guess(run: Running, pin: str) -> Callable[[], object]:
        return lambda: turn(run, tablet, pin)

    pins = [*(f"{number:04d}" for number in range(9)), "4072"]
    ends = at_once([guess(run, pin) for run, pin in zip(cycle(crew), pins, strict=False)])
    # The right one, if it was among the first five, opened five more tries.
    assert ends["wrong_pin"] + ends["done"] <= (9 if ends["done"] else 4)
    assert sum(ends.values()) == 10


def test_taking_a_tablet_back_while_it_is_bound_leaves_it_without_a_key(crew: list[Running]) -> None:
    device, code = household(crew[0])
    ends = at_once(
        [
            lambda: crew[1].service.tablets.revoke(DISPATCHER, device.device_id),
            lambda: crew[2].service.tablets.enrol(code, SECRET),
            lambda: crew[3].service.tablets.renew_code(DISPATCHER, device.device_id),
        ]
    )
    assert ends["done"] >= 1
    assert crew[0].service.actor_of(SECRET) is None
    assert slug_of(crew[0].service.tablets.enrol, code, SECRET) == "unknown_code"


def test_five_wrong_pins_lock_for_five_minutes_and_a_right_one_forgets_the_wrong_ones(run: Running) -> None:
    tablet = facility(run)
    for left in (4, 3, 2):
        with pytest.raises(ServiceProblem) as refused:
            turn(run, tablet, "0000")
        assert refused.value.data == {"tries_left": left}
    assert turn(run, tablet).rider.id == RIDER
    for _ in range(5):
        with pytest.raises(ServiceProblem) as refused:
            turn(run, tablet, "0000")
    assert (refused.value.slug, refused.value.data["retry_after_seconds"]) == ("pin_locked", 300)
    run.real_seconds += 299
    assert slug_of(turn, run, tablet) == "pin_locked"
    run.real_seconds += 1
    with pytest.raises(ServiceProblem) as refused:
        turn(run, tablet, "0000")
    assert refused.value.data == {"tries_left": 4}
    assert turn(run, tablet).rider.id == RIDER


def test_a_new_pin_from_the_office_opens_a_locked_one(run: Running) -> None:
    tablet = facility(run)
    for _ in range(5):
        slug_of(turn, run, tablet, "0000")
    made = run.service.tablets.set_pin(DISPATCHER, RIDER, None)
    assert len(made.pin) == 4
    assert made.pin.isdigit()
    assert turn(run, tablet, made.pin).rider.id == RIDER


def test_a_rider_without_a_pin_or_not_on_the_list_gets_no_turn(run: Running) -> None:
    tablet = facility(run)
    assert slug_of(run.service.tablets.begin_turn, tablet, OTHER_RIDER, "0000") == "no_pin"
    run.service.tablets.set_pin(DISPATCHER, "r-076", "1234")
    assert slug_of(run.service.tablets.begin_turn, tablet, "r-076", "1234") == "not_your_rider"
    assert slug_of(run.service.tablets.set_pin, DISPATCHER, "nobody", "1234") == "unknown_rider"


def test_a_turn_is_for_one_rider_and_ends_after_an_hour(run: Running) -> None:
    began = turn(run, facility(run))
    actor = who(run, began.token)
    assert (actor.role, actor.rider_ids) == ("resident", (RIDER,))
    run.real_seconds += 3599
    assert who(run, began.token) == actor
    run.real_seconds += 1
    assert slug_of(run.service.actor_of, began.token) == "turn_over"
    assert who(run, SECRET).role == "shared"


def test_ending_a_turn_leaves_other_turns_and_other_keys_alone(run: Running) -> None:
    tablet = facility(run)
    first, second = turn(run, tablet).token, turn(run, tablet).token
    run.service.tablets.end_turn(first)
    assert slug_of(run.service.actor_of, first) == "turn_over"
    assert who(run, second).rider_ids == (RIDER,)
    lent = run.service.mint_token(TABLET)
    run.service.tablets.end_turn(lent)
    run.service.tablets.end_turn(SECRET)
    assert who(run, lent).id == TABLET.id
    assert who(run, SECRET).role == "shared"


def test_a_booking_whose_answer_was_lost_is_found_in_the_persons_next_turn(run: Running) -> None:
    tablet = facility(run)
    before = who(run, turn(run, tablet).token)
    offer = run.offers(actor=before)[0].offer_id
    booked = run.confirm(offer, before, key="lost")
    after = who(run, turn(run, tablet).token)
    assert run.confirm(offer, after, key="lost", body=offer) == booked


def test_a_shared_tablet_before_a_turn_acts_for_nobody_and_hears_nothing(run: Running) -> None:
    tablet = facility(run)
    run.book()
    assert run.service.riders_of(tablet) == ()
    assert run.service.events_after(tablet, 0) == ()
    assert not tablet.acts_for(RIDER)
    shown = run.service.tablets.tablet_of(tablet)
    assert shown is not None
    assert [person.id for person in shown.people] == [RIDER, OTHER_RIDER]


def test_the_same_code_and_secret_again_give_the_same_answer(run: Running) -> None:
    _device, code = household(run)
    answer = run.service.tablets.enrol(code, SECRET)
    run.real_seconds += 15 * DAY
    assert run.service.tablets.enrol(code.lower().replace("-", ""), SECRET) == answer
    assert who(run, SECRET).rider_ids == (RIDER,)
    assert slug_of(run.service.tablets.enrol, code, ANOTHER) == "code_used"


def test_a_code_works_for_fourteen_days(run: Running) -> None:
    device, code = household(run)
    run.real_seconds += 14 * DAY
    assert slug_of(run.service.tablets.enrol, code, SECRET) == "code_expired"
    renewed = run.service.tablets.renew_code(DISPATCHER, device.device_id).code
    run.real_seconds += 14 * DAY - 1
    assert run.service.tablets.enrol(renewed, SECRET).name == "雛形さん宅"


def test_a_tablet_goes_on_until_the_new_code_is_used_and_then_only_the_new_one_does(run: Running) -> None:
    device, first = household(run)
    run.service.tablets.enrol(first, SECRET)
    second = run.service.tablets.renew_code(DISPATCHER, device.device_id).code
    third = run.service.tablets.renew_code(DISPATCHER, device.device_id).code
    assert slug_of(run.service.tablets.enrol, second, ANOTHER) == "unknown_code"
    assert who(run, SECRET).rider_ids == (RIDER,)
    run.service.tablets.enrol(third, ANOTHER)
    assert run.service.actor_of(SECRET) is None
    assert who(run, ANOTHER).rider_ids == (RIDER,)
    assert slug_of(run.service.tablets.enrol, first, SECRET) == "code_used"


def test_a_secret_that_is_another_tablets_key_is_refused(run: Running) -> None:
    run.service.tablets.enrol(household(run)[1], SECRET)
    _device, code = household(run)
    assert slug_of(run.service.tablets.enrol, code, SECRET) == "secret_taken"
    assert run.service.tablets.enrol(code, ANOTHER).kind == "household"


def test_a_tablet_taken_back_loses_its_key_its_turns_and_its_codes_at_once(run: Running) -> None:
    tablet = facility(run)
    token = turn(run, tablet).token
    assert tablet.device_id is not None
    code = run.service.tablets.renew_code(DISPATCHER, tablet.device_id).code
    revoked = run.service.tablets.revoke(DISPATCHER, tablet.device_id)
    assert run.service.actor_of(SECRET) is None
    assert run.service.actor_of(token) is None
    assert slug_of(run.service.tablets.enrol, code, ANOTHER) == "unknown_code"
    assert slug_of(run.service.tablets.renew_code, DISPATCHER, tablet.device_id) == "device_revoked"
    run.real_seconds += 60
    assert run.service.tablets.revoke(DISPATCHER, tablet.device_id) == revoked
    assert slug_of(run.service.tablets.revoke, DISPATCHER, "none") == "unknown_device"


def test_when_a_tablet_last_called_is_known_to_the_minute(run: Running) -> None:
    facility(run)
    seen = run.service.tablets.devices()[0].seen_at
    run.real_seconds += 59
    who(run, SECRET)
    assert run.service.tablets.devices()[0].seen_at == seen
    run.real_seconds += 1
    who(run, SECRET)
    latest = run.service.tablets.devices()[0].seen_at
    assert seen is not None
    assert latest is not None
    assert (latest - seen).total_seconds() == 60


def test_a_tablet_for_somebody_the_town_does_not_know_is_not_made(run: Running) -> None:
    assert slug_of(run.service.tablets.make, DISPATCHER, "household", "だれか", ["nobody"]) == "unknown_rider"
    assert run.service.tablets.devices() == ()
