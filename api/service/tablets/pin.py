"""A rider's PIN: set at the office, tried at a shared tablet."""

from __future__ import annotations

import secrets
from itertools import pairwise
from math import ceil

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.tablets.views import PinView, real_moment
from api.store.audit import append
from api.store.pins import clear_tries, count_try, lock_pin, save_pin

MOST_TRIES = 5
LOCKED_SECONDS = 300

# Ten thousand PINs are tried in minutes whatever the hash; it is here so that a stolen copy of the database does not
# show them at a glance. One lane: a small server hashes beside its other work.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def set_pin(context: Context, actor: Actor, rider_id: str, pin: str | None) -> PinView:
    """See Tablets.set_pin."""
    if rider_id not in context.people:
        raise ServiceProblem("unknown_rider", {"rider_id": rider_id})
    chosen = pin if pin is not None else _drawn()
    hashed = _HASHER.hash(chosen)
    with context.database.write() as connection:
        lock_pin(connection, context.key, rider_id)
        save_pin(connection, context.key, rider_id, hashed)
        append(connection, context.key, actor.id, "pin-set", rider_id)
    return PinView(rider_id, chosen)


def check_pin(context: Context, rider_id: str, pin: str) -> None:
    """Raises no_pin, wrong_pin or pin_locked unless this is the rider's PIN.

    A try is counted before it is looked at, in a transaction of its own: however many come at once, five are looked
    at, and the hash is computed while nobody waits for the database.
    """
    hashed, failed, locked_until = _counted(context, rider_id)
    try:
        _HASHER.verify(hashed, pin)
    except VerifyMismatchError:
        if locked_until is not None:
            raise _locked(context, locked_until) from None
        raise ServiceProblem("wrong_pin", {"tries_left": MOST_TRIES - failed}) from None
    with context.database.write() as connection:
        if not clear_tries(connection, context.key, rider_id, hashed):
            raise ServiceProblem("wrong_pin", {"tries_left": MOST_TRIES})


def _counted(context: Context, rider_id: str) -> tuple[str, int, int | None]:
    """The hash to compare with, once this try is counted as if it were wrong; and until when the PIN then is locked."""
    now = context.real_now()
    with context.database.write() as connection:
        row = lock_pin(connection, context.key, rider_id)
        if row is None:
            raise ServiceProblem("no_pin")
        if row.locked_until is not None and row.locked_until > now:
            raise _locked(context, row.locked_until)
        failed = 1 if row.locked_until is not None else row.failed + 1
        locked_until = now + LOCKED_SECONDS if failed >= MOST_TRIES else None
        count_try(connection, context.key, rider_id, failed, locked_until)
    return row.hash, failed, locked_until


def _locked(context: Context, until: int) -> ServiceProblem:
    left = max(1, ceil(until - context.wall()))
    facts = {"retry_after_seconds": left, "until": real_moment(context, until).isoformat()}
    return ServiceProblem("pin_locked", facts)


def _drawn() -> str:
    """Four random digits, but none that people try first: one digit four times, or digits in a row."""
    while True:
        pin = f"{secrets.randbelow(10_000):04d}"
        steps = {int(after) - int(before) for before, after in pairwise(pin)}
        if steps not in ({0}, {1}, {-1}):
            return pin
