"""The headers that keep a browser from being used against its owner."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from api.app import create_app
from tests.api.serving import Served


def test_personal_answers_are_kept_by_nobody_and_no_other_site_may_hold_or_frame_them(shared: Served) -> None:
    for who, path in (("tablet", "/v1/me"), ("dispatcher", "/v1/bookings"), ("tablet", "/v1/bookings.ics")):
        headers = shared.call("GET", path, who).headers
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "script-src 'self';" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
    assert "strict-transport-security" not in shared.call("GET", "/v1/town").headers


@pytest.mark.parametrize(
    ("public", "told"), [("https://bus.example", True), ("http://bus.example", False), ("", False)]
)
def test_browsers_are_told_to_come_by_https_only_where_the_public_address_is_https(public: str, told: bool) -> None:
    answer: list[Any] = []

    async def send(message: Any) -> None:
        answer.append(message)

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    app = create_app(lambda: None, public_url=public)  # type: ignore[arg-type, return-value]
    scope = {
        "type": "http", "method": "GET", "path": "/nothing-here", "raw_path": b"/nothing-here", "query_string": b"",
        "headers": [], "scheme": "http", "server": ("localhost", 80), "client": ("127.0.0.1", 1), "http_version": "1.1",
        "root_path": "",
    }  # fmt: skip
    app.state.running = None
    call = app(scope, receive, send)
    with pytest.raises(StopIteration):
        while True:
            call.send(None)
    assert ("strict-transport-security" in httpx.Headers(answer[0]["headers"])) is told
