"""What the service answers about tablets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from api.service.context import Context
from api.service.views import RiderRefView, RiderView
from api.store.devices import DeviceKind, DeviceRow


@dataclass(frozen=True, slots=True)
class DeviceView:
    """A tablet. Its times are real ones, also in a demo."""

    device_id: str
    kind: DeviceKind
    name: str
    riders: tuple[RiderRefView, ...]
    made_at: datetime
    enrolled_at: datetime | None
    revoked_at: datetime | None
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code to bind a tablet with, shown this once."""

    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class DeviceMadeView:
    """A new tablet with its code."""

    device: DeviceView
    code: CodeView


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody on a shared tablet's list."""

    id: str
    name: str
    kana: str


@dataclass(frozen=True, slots=True)
class TabletView:
    """The tablet behind a token; `people` may begin a turn at it."""

    kind: DeviceKind
    name: str
    people: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True)
class EnrolledView:
    """What a tablet that was bound now is."""

    name: str
    kind: DeviceKind


@dataclass(frozen=True, slots=True)
class PinView:
    """A rider's new PIN, shown this once."""

    rider_id: str
    pin: str


@dataclass(frozen=True, slots=True)
class TurnView:
    """A person's turn at a shared tablet: a token of its own, for that one rider."""

    token: str
    expires_at: datetime
    rider: RiderView


def device_view(context: Context, row: DeviceRow) -> DeviceView:
    """A tablet as the office sees it."""
    return DeviceView(
        device_id=row.id,
        kind=row.kind,
        name=row.name,
        riders=tuple(_rider(context, rider_id) for rider_id in row.rider_ids),
        made_at=real_moment(context, row.made_at),
        enrolled_at=None if row.enrolled_at is None else real_moment(context, row.enrolled_at),
        revoked_at=None if row.revoked_at is None else real_moment(context, row.revoked_at),
        seen_at=None if row.seen_at is None else real_moment(context, row.seen_at),
    )


def _rider(context: Context, rider_id: str) -> RiderRefView:
    person = context.people.get(rider_id)
    return RiderRefView(rider_id, None if person is None else person.name)


def real_moment(context: Context, seconds: int) -> datetime:
    """Seconds since 1970 in the town's zone."""
    return datetime.fromtimestamp(seconds, context.town.timezone)
