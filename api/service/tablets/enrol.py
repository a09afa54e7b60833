"""Binding a tablet with a code. The tablet makes its key itself: a call whose answer was lost can be repeated."""

from __future__ import annotations

from sqlalchemy import Connection

from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.tablets.codes import plain_code
from api.service.tablets.views import EnrolledView
from api.store.audit import append
from api.store.devices import DeviceRow, drop_device_tokens, lock_device, mark_enrolled
from api.store.enrolments import EnrolmentRow, read_code, use_code
from api.store.tokens import TokenRow, add_token, digest, is_taken


def enrol(context: Context, typed: str, secret: str) -> EnrolledView:
    """See Tablets.enrol."""
    code = plain_code(typed)
    # Anybody may call this: who guesses codes only reads, and keeps no writer waiting.
    with context.database.read() as connection:
        found = read_code(connection, context.key, code)
    if found is None:
        raise ServiceProblem("unknown_code")
    with context.database.write() as connection:
        device = lock_device(connection, context.key, found.device_id)
        row = read_code(connection, context.key, code)
        if device is None or row is None:
            raise ServiceProblem("unknown_code")
        if not _was_answered(row, secret):
            _check(context, row)
            _bind(context, connection, device, code, secret)
    return EnrolledView(device.name, device.kind)


def _was_answered(row: EnrolmentRow, secret: str) -> bool:
    return row.secret_digest == digest(secret)


def _check(context: Context, row: EnrolmentRow) -> None:
    if row.used_at is not None:
        raise ServiceProblem("code_used")
    if row.expires_at <= context.wall():
        raise ServiceProblem("code_expired")


def _bind(context: Context, connection: Connection, device: DeviceRow, code: str, secret: str) -> None:
    """From here on only the tablet with this key is this device."""
    now = context.real_now()
    drop_device_tokens(connection, context.key, device.id)
    if is_taken(connection, secret):
        raise ServiceProblem("secret_taken")
    shared = device.kind == "shared"
    role, riders = ("shared", ()) if shared else ("resident", device.rider_ids)
    add_token(connection, context.key, secret, TokenRow(device.id, role, device.name, riders, None, False, device.id))
    use_code(connection, context.key, device.id, code, secret, now)
    mark_enrolled(connection, context.key, device.id, now)
    append(connection, context.key, device.id, "tablet-bound", device.id)
