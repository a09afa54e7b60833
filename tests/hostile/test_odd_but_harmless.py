"""Odd calls that are answered: nothing in them reaches a header of the answer, a file, or another caller."""

from __future__ import annotations

import pytest

from tests.api.serving import RIDER, Served
from tests.hostile.trying import answered, status_of


@pytest.mark.parametrize("wanted", ["bytes=0-0", "bytes=-1", "bytes=0-99999999999999", "bytes=" + "0-1," * 2000, "a=b"])
def test_a_range_of_a_page_is_a_range_of_it_or_the_page(shared: Served, wanted: str) -> None:
    answer = shared.call("GET", "/tablet", headers={"Range": wanted})
    assert answer.status_code in (200, 206, 416, 400)
    assert len(answer.content) < 2_000_000


@pytest.mark.parametrize("tags", ["*", '"' + "a" * 9000 + '"', 'W/"x", "y"', '"', "\x7f", ","])
def test_odd_versions_of_a_feed_are_answered(shared: Served, tags: str) -> None:
    answer = shared.call("GET", "/feeds/gofs/gofs.json", headers={"If-None-Match": tags})
    assert answer.status_code in (200, 304)


@pytest.mark.parametrize("host", [b"evil.example", b"a'\"><script>", b"[::1", b"a:99999999", b"..", b"a/b?c#d@e", b""])
def test_no_host_breaks_an_answer(shared: Served, host: bytes) -> None:
    for path in (b"/feeds/gofs/gofs.json", b"/health", b"/v1/town", b"/tablet", b"/problems"):
        answer = answered(shared.url, b"GET " + path + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n")
        assert status_of(answer) in (200, 400, 404), (path, answer[:200])
        head = answer.partition(b"\r\n\r\n")[0]
        assert b"script>" not in head


@pytest.mark.parametrize("tail", ["%0d%0aSet-Cookie:%20a=b", "%0aX-A:%20b", "%E5%98%8A%E5%98%8DSet-Cookie:a=b"])
def test_no_line_of_an_address_becomes_a_header(shared: Served, tail: str) -> None:
    for path in (f"/v1/log.csv?date=2026-11-26{tail}", f"/problems/{tail}", f"/v1/riders?q={tail}", f"/tablet{tail}"):
        answer = shared.call("GET", path, "dispatcher")
        assert answer.status_code in (200, 404, 422)
        assert "set-cookie" not in answer.headers
        assert "x-a" not in answer.headers


def test_an_address_that_is_markup_is_never_answered_as_a_page(shared: Served) -> None:
    answer = shared.call("GET", "/problems/<script>alert(1)<script>", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_key_with_sql_in_it_is_a_key_as_any_other(shared: Served) -> None:
    first = shared.book(key="'); DROP TABLE bookings; --")
    assert shared.call("GET", f"/v1/bookings/{first['booking_id']}", "tablet").json()["rider"]["id"] == RIDER
