"""Taking a tablet back."""

from __future__ import annotations

from dataclasses import replace

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.tablets.views import DeviceView, device_view
from api.store.audit import append
from api.store.devices import drop_device_tokens, lock_device, mark_revoked
from api.store.enrolments import drop_codes


def revoke(context: Context, actor: Actor, device_id: str) -> DeviceView:
    """See Tablets.revoke."""
    now = context.real_now()
    with context.database.write() as connection:
        row = lock_device(connection, context.key, device_id)
        if row is None:
            raise ServiceProblem("unknown_device")
        if row.revoked_at is None:
            row = replace(row, revoked_at=now)
            mark_revoked(connection, context.key, device_id, now)
            drop_device_tokens(connection, context.key, device_id)
            drop_codes(connection, context.key, device_id)
            append(connection, context.key, actor.id, "tablet-revoked", device_id)
    return device_view(context, row)
