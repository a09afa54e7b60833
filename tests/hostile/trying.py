"""Sends each bad input to a server and looks at what came back, and at what it left behind."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.serving import Served, serving
from tests.hostile.bad import Bad, Raw
from tests.hostile.catalogue import CALLS, LINES

PATIENCE_SECONDS = 20


def try_all() -> dict[str, str]:
    """Every bad input by its name, and what was wrong about it: nothing, if all is as it must be."""
    folder = tempfile.TemporaryDirectory(prefix="noriai-hostile-")
    with folder as place, serving(load_town(KAMISHIHORO), Path(place)) as served:
        return all_wrong(served)


def all_wrong(served: Served) -> dict[str, str]:
    """What is wrong with each answer, or with what is different after it; empty when nothing is."""
    found, before = {}, served.state()
    for bad in (*CALLS, *LINES):
        found[bad.name] = _wrong_call(served, bad) if isinstance(bad, Bad) else _wrong_line(served.url, bad)
        after = served.state()
        if after != before:
            found[bad.name] = f"{found[bad.name]}; it changed something".lstrip("; ")
        before = after
    return found


def _wrong_call(served: Served, bad: Bad) -> str:
    headers: dict[str, Any] = {"Content-Type": "application/json"} if bad.body is not None else {}
    headers |= bad.headers
    try:
        answer = served.call(bad.method, bad.path, bad.who, content=bad.body, headers=headers)
    except httpx.HTTPError as none:
        return f"no answer: {none!r}"
    return "; ".join(_mistakes(answer, bad))


def _mistakes(answer: httpx.Response, bad: Bad) -> Iterable[str]:
    if answer.headers.get("content-type") != "application/problem+json":
        yield f"{answer.status_code} {answer.headers.get('content-type')}: {answer.text[:100]}"
        return
    body = answer.json()
    if (answer.status_code, body["type"]) != (bad.status, f"/problems/{bad.slug}"):
        yield f"{answer.status_code} {body['type']} {body.get('errors')}, not {bad.status} {bad.slug}"[:400]
    if set(body["messages"]) != {"ja", "en"} or not all(body["messages"].values()):
        yield "not said in both languages"
    if len(answer.content) > 20_000:
        yield f"an answer of {len(answer.content)} bytes"


def _wrong_line(url: str, raw: Raw) -> str:
    status = status_of(answered(url, raw.sent))
    return "" if status in raw.statuses else f"{status}, not {' or '.join(map(str, raw.statuses))}"


def answered(url: str, sent: bytes) -> bytes:
    """All that comes back on a line of its own until it is closed or nothing comes for a moment."""
    address = urlsplit(url)
    came = b""
    with socket.create_connection((address.hostname, address.port), PATIENCE_SECONDS) as line:
        try:
            line.sendall(sent)
            while piece := line.recv(65536):
                came += piece
                line.settimeout(0.3)
        except (TimeoutError, ConnectionError):
            pass
    return came


def status_of(answer: bytes) -> int:
    """The status of an answer; 0 when there is none."""
    words = answer.split(b" ", 2)
    return int(words[1]) if len(words) > 2 and words[0].startswith(b"HTTP/") else 0
