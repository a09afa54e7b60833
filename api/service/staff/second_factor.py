"""The second factor: a code of six digits every half minute, each good once, and recovery codes for a lost phone."""

from __future__ import annotations

import secrets
from hmac import compare_digest

import pyotp
from sqlalchemy import Connection

from api.service.sealing import Sealer
from api.service.tablets.codes import new_code, plain_code
from api.store.staff import StaffRow, use_recovery, use_step

STEP_SECONDS = 30
CODES = 8


def new_secret() -> str:
    """A new second factor, 160 random bits in base 32."""
    return pyotp.random_base32()


def address(secret: str, login: str, town: str) -> str:
    """What the QR code says to an authenticator."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=f"Noriai {town}")


def recovery_codes() -> list[str]:
    """Codes to be written down, each of which works once instead of the phone."""
    return [new_code() for _ in range(CODES)]


def accepted(connection: Connection, town: str, row: StaffRow, typed: str, sealer: Sealer, now: int) -> bool:
    """Whether a code is good now, and was not used before. A recovery code is used up by it."""
    if row.totp is None:
        return False
    step = step_of(sealer.open(row.totp), typed, now)
    if step is not None:
        return use_step(connection, town, row.id, step)
    return use_recovery(connection, town, row, plain_code(typed))


def step_of(secret: str, typed: str, now: int) -> int | None:
    """The half minute whose code this is: this one, or the one before or after it for a phone whose clock is a little
    off."""
    code = "".join(each for each in typed if each.isascii() and each.isdigit())
    if len(code) != 6:
        return None
    totp, here = pyotp.TOTP(secret), now // STEP_SECONDS
    fitting = [step for step in (here - 1, here, here + 1) if compare_digest(totp.at(step * STEP_SECONDS), code)]
    return max(fitting, default=None)


def new_session_secret() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)
