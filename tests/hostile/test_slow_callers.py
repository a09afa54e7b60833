"""Callers who are slow, or many: they are let go, while everybody else is answered."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import urlsplit

import httpx
import pytest

from api.edge.wire import PatientProtocol
from api.town import Town
from tests.api.serving import THURSDAY, Served, serving

MOST = 40
HEAD = b"POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


class Impatient(PatientProtocol):
    """The patience of the real one in a hurry."""

    head_seconds, body_seconds, most_lines = 0.4, 0.8, MOST


@pytest.fixture(scope="module")
def hurried(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(town, tmp_path_factory.mktemp("hurried"), protocol=Impatient) as running:
        yield running


def line_to(served: Served) -> socket.socket:
    address = urlsplit(served.url)
    return socket.create_connection((address.hostname, address.port), 20)


def drip(line: socket.socket, sent: bytes, piece: bytes) -> bytes:
    """Sends `sent`, then `piece` again and again, until the other end closes; what it said."""
    line.sendall(sent)
    line.settimeout(0.05)
    said = b""
    for _ in range(400):
        try:
            line.sendall(piece)
            came = line.recv(1000)
        except TimeoutError:
            continue
        except ConnectionError:
            return said
        if not came:
            return said
        said += came
    raise AssertionError("the line is still open")


def test_a_head_that_drips_is_let_go(hurried: Served) -> None:
    with line_to(hurried) as line:
        assert drip(line, b"GET /health HTTP/1.1\r\nHost: localhost\r\n", b"A: b\r\n").startswith(b"HTTP/1.1 408 ")


def test_a_body_that_drips_is_let_go_and_changes_nothing(hurried: Served) -> None:
    before = hurried.state()
    token = f"Authorization: Bearer {hurried.tokens['dispatcher']}\r\n".encode()
    with line_to(hurried) as line:
        sent = HEAD + token + b'Content-Length: 60000\r\n\r\n{"text": "a"}'
        assert drip(line, sent, b" ").startswith(b"HTTP/1.1 408 ")
    assert hurried.call("GET", f"/v1/notes?date={THURSDAY}", "dispatcher").json() == []
    assert hurried.state() == before


def test_half_a_form_whose_caller_hangs_up_is_no_form(hurried: Served) -> None:
    token = f"Authorization: Bearer {hurried.tokens['dispatcher']}\r\n".encode()
    with line_to(hurried) as line:
        line.sendall(HEAD + token + b'Content-Length: 60000\r\n\r\n{"text": "a"}')
    time.sleep(0.2)
    assert hurried.call("GET", f"/v1/notes?date={THURSDAY}", "dispatcher").json() == []


def test_a_line_on_which_nothing_is_said_is_closed(hurried: Served) -> None:
    with line_to(hurried) as line:
        assert line.recv(1000).startswith(b"HTTP/1.1 408 ")
        assert line.recv(1000) == b""


def test_the_second_call_on_a_line_has_the_same_patience(hurried: Served) -> None:
    whole = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with line_to(hurried) as line:
        said = drip(line, whole + b"GET /health HTTP/1.1\r\n", b"A: b\r\n")
    assert said.startswith(b"HTTP/1.1 200 ")
    assert b"HTTP/1.1 408 " in said


def test_the_live_feed_outlives_the_patience(hurried: Served) -> None:
    headers = {"Authorization": f"Bearer {hurried.tokens['dispatcher']}"}
    with httpx.stream("GET", f"{hurried.url}/v1/events", headers=headers, timeout=20, verify=False) as feed:
        lines = feed.iter_lines()
        next(lines)
        time.sleep(3 * Impatient.body_seconds)
        hurried.book()
        assert any(line == "event: booked" for line in lines)


def test_more_lines_than_may_be_open_are_closed_and_the_service_goes_on(hurried: Served) -> None:
    before = hurried.state()
    with ExitStack() as open_lines:
        lines = [open_lines.enter_context(line_to(hurried)) for _ in range(3 * MOST)]
        closed = 0
        for line in lines:
            try:
                closed += not line.recv(1000).startswith(b"HTTP/1.1 408 ")
            except ConnectionError:
                closed += 1
    assert 2 * MOST - 5 <= closed < 3 * MOST
    assert hurried.state() == before
