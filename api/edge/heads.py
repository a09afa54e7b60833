"""Refuses heads of calls that no honest program sends: they are meant for a proxy to read otherwise than we do."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.edge.wire import HEAD_BYTES
from api.problems.catalogue import problem_type
from api.problems.document import problem_response

MOST_HEADERS = 100
VERSIONS = ("1.0", "1.1")


class HeadLimit:
    """ASGI middleware. The line is closed after a refusal: nobody knows where the next call on it would begin."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _honest(scope):
            await self.app(scope, receive, send)
            return
        response = problem_response(Request(scope), problem_type("malformed-call"), {}, headers={"Connection": "close"})
        await response(scope, receive, send)


def _honest(scope: Scope) -> bool:
    headers = scope["headers"]
    names = {name for name, _ in headers}
    length = len(scope.get("raw_path") or b"") + len(scope["query_string"]) + sum(len(a) + len(b) for a, b in headers)
    return (
        len(headers) <= MOST_HEADERS
        and length <= HEAD_BYTES
        and not {b"transfer-encoding", b"content-length"} <= names
        and scope.get("http_version", "1.1") in VERSIONS
    )
