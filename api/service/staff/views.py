"""The staff as shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from api.service.context import Context
from api.service.tablets.views import real_moment
from api.store.staff import SessionRow, StaffRow


@dataclass(frozen=True)
class StaffView:
    """An account; never its password, nor the secret of its second factor."""

    staff_id: str
    login: str
    name: str
    role: str
    second_factor: bool
    locked: bool
    made_at: datetime


@dataclass(frozen=True)
class SessionView:
    """Somebody signed in somewhere: since when, and when it was last used."""

    began_at: datetime
    seen_at: datetime


@dataclass(frozen=True)
class StaffWithSessions(StaffView):
    """An account and where it is signed in now."""

    sessions: tuple[SessionView, ...]


@dataclass(frozen=True)
class FactorView:
    """A second factor to be set up: it is shown until its first code came."""

    secret: str
    address: str


@dataclass(frozen=True)
class SignedIn:
    """A session that begins. With `factor` it may only set that up."""

    secret: str
    staff: StaffView
    factor: FactorView | None


def with_sessions(context: Context, row: StaffRow, sessions: Iterable[SessionRow]) -> StaffWithSessions:
    """An account as the list shows it; `sessions` are those that are good."""
    seen = tuple(
        SessionView(real_moment(context, each.began_at), real_moment(context, each.seen_at)) for each in sessions
    )
    return StaffWithSessions(**vars(staff_view(context, row)), sessions=seen)


def staff_view(context: Context, row: StaffRow) -> StaffView:
    """An account as shown."""
    made = real_moment(context, row.made_at)
    return StaffView(row.id, row.login, row.name, row.role, bool(row.totp and row.totp_step), row.locked, made)
