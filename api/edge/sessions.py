"""The cookie of a session, and how a call shows that it comes from our own page."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from fastapi import Request, Response

from api.problems.errors import ProblemError
from api.service.staff.sessions import guard_of, is_guard

OVER_HTTPS, ON_THIS_MACHINE = "__Host-noriai-session", "noriai-session"
"""A browser only takes the first over HTTPS, for this host and no other, and sends it nowhere else."""

GUARD = "X-Noriai-Guard"
HARMLESS = ("GET", "HEAD", "OPTIONS")


def session_secret(request: Request) -> str | None:
    """The session that the call's cookie names."""
    return request.cookies.get(_name(request)) or None


def keep_session(request: Request, response: Response, secret: str) -> str:
    """Gives the browser the cookie, and the page the guard. It ends with the browser at the latest."""
    response.set_cookie(_name(request), secret, path="/", secure=_is_https(request), httponly=True, samesite="strict")
    return guard_of(secret)


def drop_session(request: Request, response: Response) -> None:
    """Takes the cookie back."""
    response.delete_cookie(_name(request), path="/", secure=_is_https(request), httponly=True, samesite="strict")


def check_guard(request: Request, secret: str) -> None:
    """Raises foreign_call for an unsafe call that another site may have made a browser send."""
    if request.method not in HARMLESS and not is_guard(secret, request.headers.get(GUARD, "")):
        raise ProblemError("foreign-call")
    check_origin(request)


def check_origin(request: Request) -> None:
    """Raises foreign_call when the browser says that the call is another site's."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ProblemError("foreign-call")
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise ProblemError("foreign-call")


def check_private(request: Request) -> None:
    """Raises https_needed where a password would cross a network in the open."""
    if not _is_https(request) and not _is_here(request.url.hostname or ""):
        raise ProblemError("https-needed")


def _name(request: Request) -> str:
    return OVER_HTTPS if _is_https(request) else ON_THIS_MACHINE


def _is_https(request: Request) -> bool:
    return request.url.scheme == "https"


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
