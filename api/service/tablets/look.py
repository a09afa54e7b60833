"""Reading tablets: for the office, and for a tablet itself."""

from __future__ import annotations

from api.service.actors import Actor
from api.service.context import Context
from api.service.tablets.views import DeviceView, PersonView, TabletView, device_view
from api.store.devices import read_device, read_devices


def devices(context: Context) -> tuple[DeviceView, ...]:
    """See Tablets.devices."""
    with context.database.read() as connection:
        rows = read_devices(connection, context.key)
    return tuple(device_view(context, row) for row in rows)


def tablet_of(context: Context, actor: Actor) -> TabletView | None:
    """See Tablets.tablet_of."""
    if actor.device_id is None:
        return None
    with context.database.read() as connection:
        row = read_device(connection, context.key, actor.device_id)
    if row is None:
        return None
    listed = row.rider_ids if actor.role == "shared" else ()
    found = (context.people.get(rider_id) for rider_id in listed)
    people = sorted(
        (PersonView(one.id, one.name, one.kana) for one in found if one), key=lambda one: (one.kana or one.name, one.id)
    )
    return TabletView(row.kind, row.name, tuple(people))
