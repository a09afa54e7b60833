"""What a caller writes into an address makes no line of its own in a log."""

from __future__ import annotations

import logging

import pytest
import sqlalchemy as sa

from tests.api.serving import Served

FORGED = "%0a2026-11-26%2008:00:00%20INFO%20noriai%20all%20is%20well%1b%5b2J%e2%80%a8%c2%85"


def test_no_line_is_forged_when_a_call_fails(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    with sa.create_engine(served.database.url).begin() as connection:
        connection.execute(sa.text("ALTER TABLE tokens RENAME TO gone"))
    with caplog.at_level(logging.ERROR, logger="noriai"):
        assert served.call("GET", f"/v1/bookings/{FORGED}", "tablet").status_code >= 500
    told = [record for record in caplog.records if record.name == "noriai"]
    assert told
    for record in told:
        line = record.getMessage()
        assert "all%20is%20well" not in line
        assert not set(line) & set("\n\r\x1b\x85\u2028")
