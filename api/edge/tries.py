"""Wrong tries by address: whoever guesses codes, PINs, passwords or tokens is told to wait.

Counted in each process's own memory. How often one account may be tried is counted in the database, over all processes
and whatever address it comes from (service.staff.tries), and so is each person's PIN.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import Literal

from fastapi import Request
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from api.problems.errors import ProblemError
from api.service.problems import ServiceProblem

Kind = Literal["sign-in", "code", "pin", "token"]

RATES: dict[Kind, RateLimitItem] = {
    "sign-in": RateLimitItemPerMinute(30),
    "code": RateLimitItemPerMinute(30),
    "pin": RateLimitItemPerMinute(60),
    "token": RateLimitItemPerMinute(600),
}
"""Wrong tries a minute of one address: of a whole town office behind it, with a lot of tablets."""

WRONG: dict[Kind, frozenset[str]] = {
    "sign-in": frozenset({"wrong_sign_in", "wrong_code", "code_needed", "sign_in_locked", "no_session"}),
    "code": frozenset({"unknown_code", "code_used", "code_expired", "secret_taken"}),
    "pin": frozenset({"wrong_pin", "pin_locked", "no_pin", "not_your_rider"}),
}
"""What is counted as a wrong try."""


class Tries:
    """The tries of one process. Memory is bounded: what is older than a minute is forgotten."""

    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    @contextmanager
    def counted(self, kind: Kind, request: Request) -> Iterator[None]:
        """Looks at a try of `kind` unless its address has had too many; raises too_many_tries then. A wrong one
        counts."""
        rate, address = RATES[kind], address_of(request)
        if not self._limiter.test(rate, kind, address):
            raise self._too_many(rate, kind, address)
        try:
            yield
        except ServiceProblem as wrong:
            if wrong.slug in WRONG[kind]:
                self._limiter.hit(rate, kind, address)
            raise

    def unknown(self, request: Request) -> None:
        """Counts a token or a session of nobody. Raises too_many_tries when its address has shown too many: known ones
        go on from there, so that one broken device does not shut an office out."""
        rate, address = RATES["token"], address_of(request)
        if not self._limiter.hit(rate, "token", address):
            raise self._too_many(rate, "token", address)

    def _too_many(self, rate: RateLimitItem, kind: Kind, address: str) -> ProblemError:
        reset = self._limiter.get_window_stats(rate, kind, address).reset_time
        seconds = max(1, ceil(reset - time.time()))
        return ProblemError(
            "too-many-tries", {"retry_after_seconds": seconds}, headers={"Retry-After": str(seconds)}
        )  # fmt: skip


def tries(request: Request) -> Tries:
    """Those of the process that answers."""
    counted: Tries = request.app.state.tries
    return counted


def address_of(request: Request) -> str:
    """Who calls. Of an IPv6 address the network: a home has as many addresses as it likes."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
    return str(address)
