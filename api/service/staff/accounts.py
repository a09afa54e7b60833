"""Accounts: made, given a new password, locked and opened again. What changes an account ends its sessions."""

from __future__ import annotations

import secrets
import unicodedata
from collections import defaultdict
from typing import Any, get_args

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.staff.kinds import StaffRole
from api.service.staff.passwords import hashed
from api.service.staff.sessions import is_good
from api.service.staff.views import StaffView, StaffWithSessions, staff_view, with_sessions
from api.store.audit import append
from api.store.staff import (
    SessionRow,
    StaffRow,
    add_staff,
    change_staff,
    end_sessions,
    forget_tries,
    list_sessions,
    list_staff,
    staff_by_login,
)

NO_FACTOR: dict[str, Any] = {"totp": None, "totp_step": 0, "recovery": []}


def login_of(typed: str) -> str:
    """The login that is meant, however it was typed."""
    return unicodedata.normalize("NFKC", typed).strip().casefold()


def everybody(context: Context) -> tuple[StaffWithSessions, ...]:
    """Every account, with its sessions."""
    now, of = context.real_now(), defaultdict[str, list[SessionRow]](list)
    with context.database.read() as connection:
        rows = list_staff(connection, context.key)
        for each in list_sessions(connection, context.key):
            of[each.staff_id].append(each)
    return tuple(
        with_sessions(context, row, [each for each in of[row.id] if each.whole and is_good(each, row.role, now)])
        for row in rows
    )


def add(context: Context, actor: Actor, typed: str, name: str, role: StaffRole, password: str) -> StaffView:
    """A new account. Raises staff_taken and weak_password."""
    assert role in get_args(StaffRole)
    login = login_of(typed)
    kept = hashed(password, login)
    row = StaffRow(f"staff-{secrets.token_hex(6)}", login, name, role, kept, context.real_now())
    with context.database.write() as connection:
        if staff_by_login(connection, context.key, login) is not None:
            raise ServiceProblem("staff_taken")
        add_staff(connection, context.key, row)
        append(connection, context.key, actor.id, "staff-added", row.id, {"role": role})
    return staff_view(context, row)


def set_password(context: Context, actor: Actor, typed: str, password: str) -> StaffView:
    """A new password; wrong tries are forgotten. Raises unknown_staff and weak_password."""
    kept = hashed(password, login_of(typed))
    return _changed(context, actor, typed, "staff-password", password=kept)


def set_locked(context: Context, actor: Actor, typed: str, locked: bool) -> StaffView:
    """Lets nobody in by this account, or again. Raises unknown_staff, and last_administrator."""
    return _changed(context, actor, typed, "staff-locked" if locked else "staff-unlocked", locked=locked)


def reset_factor(context: Context, actor: Actor, typed: str) -> StaffView:
    """Forgets the second factor; an administrator sets a new one up when signing in next. Raises unknown_staff."""
    return _changed(context, actor, typed, "staff-factor-reset", **NO_FACTOR)


def end_all(context: Context, actor: Actor, typed: str) -> StaffView:
    """Ends every session of an account. Raises unknown_staff."""
    return _changed(context, actor, typed, "staff-sessions-ended")


def _changed(context: Context, actor: Actor, typed: str, action: str, **values: Any) -> StaffView:
    login = login_of(typed)
    with context.database.write() as connection:
        row = staff_by_login(connection, context.key, login)
        if row is None:
            raise ServiceProblem("unknown_staff")
        if values.get("locked") and row.role == "administrator" and not _others(context, connection, row):
            raise ServiceProblem("last_administrator")
        if values:
            change_staff(connection, context.key, row.id, **values)
        end_sessions(connection, context.key, row.id)
        forget_tries(connection, context.key, login)
        append(connection, context.key, actor.id, action, row.id)
        changed = staff_by_login(connection, context.key, login)
    assert changed is not None
    return staff_view(context, changed)


def _others(context: Context, connection: Connection, row: StaffRow) -> bool:
    """Whether another administrator can still sign in."""
    rows = list_staff(connection, context.key)
    return any(each.role == "administrator" and not each.locked and each.id != row.id for each in rows)
