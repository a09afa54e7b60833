"""A new tablet, and new codes for one."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.tablets.codes import new_code, plain_code
from api.service.tablets.views import CodeView, DeviceMadeView, device_view, real_moment
from api.store.audit import append
from api.store.devices import DeviceKind, DeviceRow, add_device, lock_device
from api.store.enrolments import add_code, drop_unused_codes

VALID_SECONDS = 14 * 24 * 3600
"""Long enough to print a sheet at the office and carry it to a home."""


def make(context: Context, actor: Actor, kind: DeviceKind, name: str, rider_ids: Sequence[str]) -> DeviceMadeView:
    """See Tablets.make."""
    for rider_id in rider_ids:
        if rider_id not in context.people:
            raise ServiceProblem("unknown_rider", {"rider_id": rider_id})
    riders = tuple(dict.fromkeys(rider_ids))
    # Short: a turn's actor is "<device>/<rider>", and an actor's id has room for eighty characters.
    row = DeviceRow(f"tab-{secrets.token_hex(6)}", kind, name, riders, actor.id, context.real_now())
    with context.database.write() as connection:
        add_device(connection, context.key, row)
        code = _add_code(context, connection, row.id)
        append(connection, context.key, actor.id, "tablet-made", row.id, {"kind": kind, "riders": list(riders)})
    return DeviceMadeView(device_view(context, row), code)


def renew_code(context: Context, actor: Actor, device_id: str) -> CodeView:
    """See Tablets.renew_code."""
    with context.database.write() as connection:
        row = lock_device(connection, context.key, device_id)
        if row is None:
            raise ServiceProblem("unknown_device")
        if row.revoked_at is not None:
            raise ServiceProblem("device_revoked")
        drop_unused_codes(connection, context.key, device_id)
        code = _add_code(context, connection, device_id)
        append(connection, context.key, actor.id, "tablet-code", device_id)
        return code


def _add_code(context: Context, connection: Connection, device_id: str) -> CodeView:
    code, expires_at = new_code(), context.real_now() + VALID_SECONDS
    add_code(connection, context.key, plain_code(code), device_id, expires_at)
    return CodeView(code, real_moment(context, expires_at))
