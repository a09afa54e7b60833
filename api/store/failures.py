"""What it means when the database fails: whether it is away, full, may only be read, or held by others too long."""

from __future__ import annotations

import sqlite3
from typing import Literal

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

Failure = Literal["away", "full", "read_only", "locked"]

_SQLITE: dict[int, Failure] = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read_only",
}

_POSTGRES: dict[str, Failure] = {
    "53100": "full",  # disk_full
    "58030": "full",  # io_error: a file may not grow any more
    "25006": "read_only",  # a standby, or set so while its disk is mended
    "55P03": "locked",  # lock_timeout
    "57014": "locked",  # statement_timeout
    "40001": "locked",  # chosen to end a deadlock
    "40P01": "locked",
}


class StillFailing(SQLAlchemyError):
    """The database failed a moment ago; it is not asked again yet, so that calls do not queue up to wait for it."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(f"the database failed a moment ago: {failure}")
        self.failure = failure


def failure_of(error: BaseException) -> Failure | None:
    """What happened, or None for a mistake of ours."""
    if isinstance(error, StillFailing):
        return error.failure
    if isinstance(error, PoolTimeout):
        return "away"
    if not isinstance(error, DBAPIError):
        return None
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_IOERR_WRITE:  # a quota, or a limit of the process: the file may not grow any more
        return "full"
    if code is not None and code & 0xFF in _SQLITE:
        return _SQLITE[code & 0xFF]
    state = getattr(error.orig, "sqlstate", None)
    if state in _POSTGRES:
        return _POSTGRES[state]
    if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
        return "away"
    return None
