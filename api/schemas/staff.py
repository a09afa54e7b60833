"""Signing in, and the staff's accounts."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Moment
from api.service.staff.kinds import StaffRole


class SignIn(Asked):
    """A password, and the second factor's code for whoever has one."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"login": "hanako", "password": "雪の朝に乗るバス", "code": "492039"}]}
    )

    login: str = Field(min_length=1, max_length=80)
    password: str = Field(min_length=1, max_length=400)
    code: str | None = Field(default=None, max_length=40)


class CodeAsked(Asked):
    """The first code of a new second factor."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"code": "492039"}]})

    code: str = Field(min_length=1, max_length=40)


class StaffMember(Answered):
    """An account."""

    staff_id: str
    login: str
    name: str
    role: StaffRole
    second_factor: bool = Field(description="Signs in with a code as well")
    locked: bool
    made_at: Moment


class StaffSession(Answered):
    """Somebody signed in somewhere."""

    began_at: Moment
    seen_at: Moment = Field(description="When it was last used, to the minute")


class StaffListed(StaffMember):
    """An account and where it is signed in now, the place used last first."""

    sessions: tuple[StaffSession, ...]


class Factor(Answered):
    """A second factor to be set up in an authenticator; shown until its first code came."""

    secret: str
    address: str
    qr_svg: str


class SessionBegun(Answered):
    """Who signed in. `guard` goes into X-Noriai-Guard with each call that changes something. With `factor` the session
    may only set that up; `recovery_codes` are shown this once."""

    staff: StaffMember
    guard: str
    factor: Factor | None = None
    recovery_codes: tuple[str, ...] = ()


class SessionNow(Answered):
    """Who is signed in."""

    staff_id: str
    role: StaffRole
    name: str
    guard: str


class StaffAsked(Asked):
    """A new account."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"login": "hanako", "name": "山田 花子", "role": "dispatcher", "password": "雪の朝に乗るバス"}]
        }
    )

    login: str = Field(min_length=1, max_length=80, pattern=r"^[^\s\x00-\x1f\x7f]+$")
    name: str = Field(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]+$")
    role: StaffRole
    password: str = Field(min_length=1, max_length=400)


class PasswordAsked(Asked):
    """A new password."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"password": "雪の朝に乗るバス"}]})

    password: str = Field(min_length=1, max_length=400)


class LockedAsked(Asked):
    """Whether nobody gets in by an account."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"locked": True}]})

    locked: bool
