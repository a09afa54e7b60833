"""Passwords: long and not common; of what they are made is nobody's business (NIST SP 800-63B)."""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from api.service.problems import ServiceProblem
from api.service.staff.common_passwords import COMMON

SHORTEST, LONGEST = 12, 200

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODYS = _HASHER.hash("of an account that does not exist")
"""Compared with when there is no such account, so that the answer takes as long."""


def hashed(password: str, login: str) -> str:
    """What is kept of a new password. Raises weak_password."""
    plain = _plain(password)
    if not SHORTEST <= len(plain) <= LONGEST or _is_guessed(plain.casefold(), login):
        raise ServiceProblem("weak_password", {"shortest": SHORTEST})
    return _HASHER.hash(plain)


def is_right(kept: str | None, password: str) -> bool:
    """Whether a password is the one of an account; of none (None) it never is, which takes as long to say."""
    try:
        _HASHER.verify(kept or _NOBODYS, _plain(password))
    except VerifyMismatchError:
        return False
    return kept is not None


def _plain(password: str) -> str:
    """The same whatever keyboard wrote it: wide and narrow letters, composed and taken apart."""
    return unicodedata.normalize("NFKC", password)


def _is_guessed(plain: str, login: str) -> bool:
    """Common, the login over again, or a few characters over and over."""
    bare = "".join(each for each in plain if each.isalnum())
    return bool({plain, bare, bare.rstrip("0123456789")} & COMMON) or login in plain or len(set(plain)) < 5
