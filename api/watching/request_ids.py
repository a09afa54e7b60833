"""The name of a call: the caller's own, or ours, in every line of the log and in the answer."""

from __future__ import annotations

import re
import secrets
from contextvars import ContextVar

HEADER = "X-Request-Id"

REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
"""Goes with a call into the threads that work on it."""

_FINE = re.compile(rb"(?=[^a-zA-Z]*[a-zA-Z])[0-9A-Za-z._-]{8,64}")
"""What proxies and browsers make. A number alone, as a telephone's, is no name."""


def request_id(given: bytes) -> str:
    """The caller's name for the call where it may stand in a log, else a new one."""
    return given.decode("ascii") if _FINE.fullmatch(given) else secrets.token_hex(8)
