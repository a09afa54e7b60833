"""Refuses bodies that are too large or not JSON before anything reads them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems.document import problem_response
from api.problems.errors import ProblemError

LIMIT_BYTES = 64 * 1024
"""The largest form of the interface but a study's is a few hundred bytes."""

LARGE = {"/v1/studies": 20_000_000, "/v1/studies/check": 20_000_000}
"""Where more may come: a study brings CSVs of trips."""


class BodyLimit:
    """ASGI middleware. A body without a declared length is counted as it arrives."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        limit = LARGE.get(scope["path"], LIMIT_BYTES)
        error = _refused_by_headers(request, limit)
        body = b"" if error else await _read(receive, limit)
        if body is None:
            return  # the caller left in the middle: half a form is none
        if len(body) > limit:
            error = ProblemError("body-too-large", {"limit_bytes": limit})
        elif not _is_utf8(body):
            error = ProblemError("malformed-json")
        if error is not None:
            response = problem_response(request, error.kind, error.data, headers={"Connection": "close"})
            await response(scope, receive, send)
            return
        await self.app(scope, _replay(body, receive), send)


def _refused_by_headers(request: Request, limit: int) -> ProblemError | None:
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > limit:
        return ProblemError("body-too-large", {"limit_bytes": limit})
    has_body = length not in ("", "0") or "transfer-encoding" in request.headers
    return ProblemError("not-json") if has_body and not _is_json(request) else None


def _is_json(request: Request) -> bool:
    """Plain JSON, which is UTF-8 (RFC 8259): neither compressed nor in another writing."""
    kind, _, more = request.headers.get("content-type", "").partition(";")
    charset = more.lower().partition("charset=")[2].strip(' "')
    coding = request.headers.get("content-encoding", "identity").strip().lower()
    return kind.strip().lower() == "application/json" and charset in ("", "utf-8", "utf8") and coding == "identity"


def _is_utf8(body: bytes) -> bool:
    """Python's reader of JSON would guess at UTF-16 and UTF-32, which are full of NULs."""
    try:
        return "\0" not in body.decode()
    except UnicodeDecodeError:
        return False


async def _read(receive: Receive, limit: int) -> bytes | None:
    """The body, or a little more than the limit of it; None when its end never came."""
    body = bytearray()
    while len(body) <= limit:
        message = await receive()
        if message["type"] != "http.request":
            return None
        body += message.get("body", b"")
        if not message.get("more_body", False):
            break
    return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    """Gives the body once, then whatever comes after it (the caller's leaving)."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
