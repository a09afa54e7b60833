"""The staff's accounts, their sessions, and wrong tries to sign in."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.tables import sign_in_tries, staff, staff_sessions
from api.store.tokens import digest


@dataclass(frozen=True, slots=True)
class StaffRow:
    """An account. `totp` is sealed; `recovery` are digests of the codes that are left."""

    id: str
    login: str
    name: str
    role: str
    password: str
    made_at: int
    totp: str | None = None
    totp_step: int = 0
    recovery: tuple[str, ...] = ()
    locked: bool = False


@dataclass(frozen=True, slots=True)
class SessionRow:
    """Whose session it is, and whether it may do more than set up the second factor."""

    staff_id: str
    whole: bool
    began_at: int
    seen_at: int


def add_staff(connection: Connection, town: str, row: StaffRow) -> None:
    """A new account; its login must be free."""
    values = {each.name: getattr(row, each.name) for each in fields(row)} | {"recovery": list(row.recovery)}
    connection.execute(insert(staff).values(town=town, **values))


def list_staff(connection: Connection, town: str) -> tuple[StaffRow, ...]:
    """Every account, by login."""
    return tuple(map(_row, connection.execute(select(staff).where(staff.c.town == town).order_by(staff.c.login))))


def staff_by_login(connection: Connection, town: str, login: str) -> StaffRow | None:
    """The account with a login."""
    found = connection.execute(select(staff).where(staff.c.town == town, staff.c.login == login)).one_or_none()
    return None if found is None else _row(found)


def staff_by_id(connection: Connection, town: str, staff_id: str) -> StaffRow | None:
    """The account with an id."""
    found = connection.execute(select(staff).where(staff.c.town == town, staff.c.id == staff_id)).one_or_none()
    return None if found is None else _row(found)


def change_staff(connection: Connection, town: str, staff_id: str, **values: Any) -> None:
    """Changes columns of an account."""
    connection.execute(update(staff).where(staff.c.town == town, staff.c.id == staff_id).values(**values))


def use_step(connection: Connection, town: str, staff_id: str, step: int) -> bool:
    """Marks a half minute's code as used; False when it or a later one was used already."""
    fresh = (staff.c.town == town) & (staff.c.id == staff_id) & (staff.c.totp_step < step)
    return connection.execute(update(staff).where(fresh).values(totp_step=step)).rowcount == 1


def use_recovery(connection: Connection, town: str, row: StaffRow, code: str) -> bool:
    """Strikes a recovery code off; False when it is none of those left, or was used at the same moment elsewhere."""
    left = [each for each in row.recovery if each != digest(code)]
    if len(left) == len(row.recovery):
        return False
    unchanged = (staff.c.town == town) & (staff.c.id == row.id) & (staff.c.recovery == list(row.recovery))
    return connection.execute(update(staff).where(unchanged).values(recovery=left)).rowcount == 1


def add_session(connection: Connection, town: str, secret: str, row: SessionRow) -> None:
    """A new session."""
    values = {each.name: getattr(row, each.name) for each in fields(row)}
    connection.execute(insert(staff_sessions).values(town=town, digest=digest(secret), **values))


def session_of(connection: Connection, town: str, secret: str) -> tuple[SessionRow, StaffRow] | None:
    """A session with its account."""
    query = select(staff_sessions).where(staff_sessions.c.digest == digest(secret), staff_sessions.c.town == town)
    found = connection.execute(query).one_or_none()
    whose = None if found is None else staff_by_id(connection, town, found.staff_id)
    if found is None or whose is None:
        return None
    return SessionRow(found.staff_id, found.whole, found.began_at, found.seen_at), whose


def list_sessions(connection: Connection, town: str) -> tuple[SessionRow, ...]:
    """Every session of a town, the one used last first; also those that have lapsed and are not yet forgotten."""
    query = select(staff_sessions).where(staff_sessions.c.town == town).order_by(staff_sessions.c.seen_at.desc())
    return tuple(
        SessionRow(each.staff_id, each.whole, each.began_at, each.seen_at) for each in connection.execute(query)
    )


def see_session(connection: Connection, town: str, secret: str, at: int) -> None:
    """Notes that a session was used."""
    here = (staff_sessions.c.town == town) & (staff_sessions.c.digest == digest(secret))
    connection.execute(update(staff_sessions).where(here).values(seen_at=at))


def end_session(connection: Connection, town: str, secret: str) -> None:
    """Ends one session."""
    here = (staff_sessions.c.town == town) & (staff_sessions.c.digest == digest(secret))
    connection.execute(delete(staff_sessions).where(here))


def end_sessions(connection: Connection, town: str, staff_id: str) -> int:
    """Ends every session of an account; how many there were."""
    here = (staff_sessions.c.town == town) & (staff_sessions.c.staff_id == staff_id)
    return connection.execute(delete(staff_sessions).where(here)).rowcount


def drop_sessions_before(connection: Connection, town: str, began_at: int) -> None:
    """Forgets sessions that can no longer be good."""
    old = (staff_sessions.c.town == town) & (staff_sessions.c.began_at < began_at)
    connection.execute(delete(staff_sessions).where(old))


def tries_of(connection: Connection, town: str, who: str) -> tuple[int, int]:
    """Wrong tries of somebody and until when the next has to wait, held until this transaction ends."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    first = {"town": town, "who": digest(who), "failed": 0, "until": 0, "last_at": 0}
    connection.execute(dialect.insert(sign_in_tries).values(**first).on_conflict_do_nothing())
    here = (sign_in_tries.c.town == town) & (sign_in_tries.c.who == digest(who))
    found = connection.execute(select(sign_in_tries).where(here).with_for_update()).one()
    return found.failed, found.until


def note_try(connection: Connection, town: str, who: str, failed: int, until: int, now: int) -> None:
    """Writes a try down after `tries_of` has asked for those before it."""
    here = (sign_in_tries.c.town == town) & (sign_in_tries.c.who == digest(who))
    connection.execute(update(sign_in_tries).where(here).values(failed=failed, until=until, last_at=now))


def forget_tries(connection: Connection, town: str, who: str) -> None:
    """Nothing is held against somebody any more."""
    here = (sign_in_tries.c.town == town) & (sign_in_tries.c.who == digest(who))
    connection.execute(delete(sign_in_tries).where(here))


def forget_tries_before(connection: Connection, town: str, at: int) -> None:
    """Forgets tries of long ago."""
    old = (sign_in_tries.c.town == town) & (sign_in_tries.c.last_at < at)
    connection.execute(delete(sign_in_tries).where(old))


def _row(found: Row[Any]) -> StaffRow:
    values = {each.name: getattr(found, each.name) for each in fields(StaffRow)}
    return StaffRow(**values | {"recovery": tuple(found.recovery)})
