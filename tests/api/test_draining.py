"""A process that is told to end says so, works on for a while, and goes in order."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import httpx

from tests.api.process import ServerProcess
from tests.trust.watching_parts.following import Following
from tests.trust.watching_parts.rolling import dispatcher


def test_a_process_that_is_told_to_end_works_on_while_it_says_no_and_a_second_word_ends_it(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path, settings={"drain_seconds": 300.0})
    server.start()
    assert server.process is not None
    assert server.process.pid is not None
    headers = dispatcher(tmp_path)
    feed = Following(f"http://127.0.0.1:{server.port}", headers)
    assert "connection" not in server.client.get("/v1/me", headers=headers).headers
    os.kill(server.process.pid, signal.SIGTERM)
    refused = _not_ready(server)
    assert refused.json()["type"] == "/problems/draining"
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
    assert refused.headers["x-content-type-options"] == "nosniff"
    assert server.client.get("/health").is_success
    still = server.client.get("/v1/me", headers=headers)
    assert (still.status_code, still.headers["connection"]) == (200, "close")
    assert (feed.told, feed.lost) == (0, 0), "the feed is let go at the end only"
    os.kill(server.process.pid, signal.SIGTERM)
    server.process.join(20)
    assert server.process.exitcode == 0
    feed.end()
    assert feed.told == 1, "the feed's line ended in order"


def test_ctrl_c_ends_a_process_at_once(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path, settings={"drain_seconds": 300.0})
    server.start()
    assert server.process is not None
    assert server.process.pid is not None
    os.kill(server.process.pid, signal.SIGINT)
    server.process.join(20)
    assert server.process.exitcode == 0


def _not_ready(server: ServerProcess) -> httpx.Response:
    for _ in range(200):
        answer = server.client.get("/ready")
        if not answer.is_success:
            return answer
        time.sleep(0.01)
    raise AssertionError("it is still ready")
