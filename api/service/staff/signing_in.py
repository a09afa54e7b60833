"""Signing in: a password, then the second factor, and the session that follows."""

from __future__ import annotations

from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.sealing import Sealer
from api.service.staff import second_factor as factor
from api.service.staff import tries
from api.service.staff.accounts import login_of
from api.service.staff.passwords import is_right
from api.service.staff.sessions import LONGEST_SECONDS
from api.service.staff.views import FactorView, SignedIn, staff_view
from api.store.audit import append
from api.store.staff import (
    SessionRow,
    StaffRow,
    add_session,
    change_staff,
    drop_sessions_before,
    end_session,
    session_of,
    staff_by_login,
)
from api.store.tokens import digest


def sign_in(context: Context, sealer: Sealer, typed: str, password: str, code: str | None) -> SignedIn:
    """Begins a session. Raises wrong_sign_in (whatever was wrong), code_needed, wrong_code and sign_in_locked."""
    login = login_of(typed)
    tries.count(context, login)
    with context.database.read() as connection:
        row = staff_by_login(connection, context.key, login)
    if not is_right(row.password if row else None, password) or row is None or row.locked:
        raise ServiceProblem("wrong_sign_in")
    if _has_factor(row):
        _check_code(context, sealer, row, code)
    signed = _begin(context, sealer, row)
    tries.forget(context, login)
    return signed


def confirm_factor(context: Context, sealer: Sealer, secret: str, code: str) -> tuple[SignedIn, list[str]]:
    """The first code of a new second factor: a whole session instead of this one, and the recovery codes, shown once.

    Raises no_session and wrong_code.
    """
    now, codes = context.real_now(), factor.recovery_codes()
    with context.database.write() as connection:
        found = session_of(connection, context.key, secret)
        if found is None or found[0].whole or found[1].totp is None or now - found[0].began_at > LONGEST_SECONDS:
            raise ServiceProblem("no_session")
        row = found[1]
        step = factor.step_of(sealer.open(row.totp or ""), code, now)
        if step is None:
            raise ServiceProblem("wrong_code")
        kept = [digest(factor.plain_code(each)) for each in codes]
        change_staff(connection, context.key, row.id, totp_step=step, recovery=kept)
        end_session(connection, context.key, secret)
        whole = factor.new_session_secret()
        add_session(connection, context.key, whole, SessionRow(row.id, True, now, now))
        append(connection, context.key, row.id, "staff-factor-set", row.id)
    return SignedIn(whole, staff_view(context, row), None), codes


def _has_factor(row: StaffRow) -> bool:
    """A second factor counts from its first code on."""
    return row.totp is not None and row.totp_step > 0


def _check_code(context: Context, sealer: Sealer, row: StaffRow, code: str | None) -> None:
    if not code:
        raise ServiceProblem("code_needed")
    with context.database.write() as connection:
        good = factor.accepted(connection, context.key, row, code, sealer, context.real_now())
    if not good:
        raise ServiceProblem("wrong_code")


def _begin(context: Context, sealer: Sealer, row: StaffRow) -> SignedIn:
    now, secret = context.real_now(), factor.new_session_secret()
    whole = _has_factor(row) or row.role != "administrator"
    shown = None
    with context.database.write() as connection:
        drop_sessions_before(connection, context.key, now - LONGEST_SECONDS)
        if not whole:
            made = factor.new_secret()
            change_staff(connection, context.key, row.id, totp=sealer.seal(made), totp_step=0)
            shown = FactorView(made, factor.address(made, row.login, context.town.name.en))
        add_session(connection, context.key, secret, SessionRow(row.id, whole, now, now))
        append(connection, context.key, row.id, "signed-in" if whole else "signed-in-to-set-factor", row.id)
    return SignedIn(secret, staff_view(context, row), shown)
