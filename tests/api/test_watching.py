"""What a monitoring program reads, and what is in the log: figures and facts, and nobody's name."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families

from api.edge.watch import Watch
from api.problems.handlers import install_handlers
from api.service.optimiser_state import OptimiserState
from api.store.last_backup import BackupNote, note_backup
from api.watching.calls import CallFigures
from api.watching.facts import Facts, Repeated
from api.watching.judging import checks
from api.watching.logs import set_up_logs
from tests.api.serving import EIGHT, OTHER, RIDER, THURSDAY, Served, listening
from tests.api.test_bad_input import check_problem


def figures(served: Served) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    answer = served.call("GET", "/metrics", "monitor")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain")
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def grown(before: dict[Any, float], after: dict[Any, float], name: str, **labels: str) -> float:
    key = (name, tuple(sorted(labels.items())))
    return after.get(key, 0.0) - before.get(key, 0.0)


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """The log as a service writes it, while inside."""
    root, out = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    set_up_logs("json", out)
    try:
        yield out
    finally:
        root.handlers[:], root.level = handlers, level


def test_calls_are_counted_by_route_method_and_status_and_bookings_and_refusals_by_their_reason(served: Served) -> None:
    before = figures(served)
    booked = served.book()
    late = served.wish(depart_after=f"{THURSDAY}T23:30:00+09:00")
    check_problem(served.call("POST", "/v1/requests", "tablet", json=late), 422, "outside-hours")
    check_problem(served.call("GET", f"/v1/riders/{RIDER}", "tablet"), 403, "wrong-role")
    served.call("GET", "/nowhere/at/all")
    assert served.call("DELETE", f"/v1/bookings/{booked['booking_id']}", "tablet").is_success
    after = figures(served)
    calls = {"route": "/v1/bookings", "method": "POST", "status": "201"}
    assert grown(before, after, "noriai_calls_total", **calls) == 1
    gone = {"route": "/v1/bookings/{booking_id}", "method": "DELETE"}
    assert grown(before, after, "noriai_call_seconds_count", **gone) == 1
    assert grown(before, after, "noriai_calls_total", route="none", method="GET", status="404") == 1
    assert grown(before, after, "noriai_bookings_total") == 1
    assert grown(before, after, "noriai_wishes_total", answer="offered") == 1
    assert grown(before, after, "noriai_wishes_total", answer="outside_hours") == 1
    assert grown(before, after, "noriai_problems_total", problem="wrong-role") == 1
    assert grown(before, after, "noriai_events_total", kind="cancelled") == 1
    assert after["noriai_optimiser", (("state", "off"),)] == 1
    assert after["noriai_database_up", ()] == after["noriai_database_writable", ()] == 1
    assert after["noriai_gate_waiting", (("lane", "quick"),)] == 0
    assert after["process_resident_memory_bytes", ()] > 1e6


def test_whatever_is_sent_there_are_as_many_figures(served: Served) -> None:
    served.call("GET", "/nowhere/first")
    served.call("BREW", "/v1/bookings", "tablet")
    served.call("GET", "/v1/bookings/first", "tablet")
    figures(served)
    before = figures(served)
    for number in range(20):
        served.call("GET", f"/nowhere/{number}")
        served.call(f"BREW{number}", "/v1/bookings", "tablet")
        served.call("GET", f"/v1/bookings/b{number}", "tablet")
    assert set(figures(served)) - set(before) == set()


def test_only_who_may_reads_the_figures(served: Served) -> None:
    check_problem(served.call("GET", "/metrics"), 401, "no-token")
    check_problem(served.call("GET", "/metrics", "planner"), 403, "wrong-role")


@pytest.mark.parametrize("fine", ["0f3a9c2e77b1d4e8", "b7f1c1de-6a53-4f0e-9d53-2b5bb3b2d1aa", "Root.1-67891233"])
def test_a_call_keeps_the_name_that_a_proxy_gave_it(served: Served, fine: str) -> None:
    assert served.call("GET", "/health", headers={"X-Request-Id": fine}).headers["x-request-id"] == fine


@pytest.mark.parametrize("odd", ["", "short", "0156-22-2111", "a" * 65, "with space 1", "<script>alert(1)", "山田"])
def test_a_name_that_may_not_stand_in_a_log_is_replaced_and_no_two_calls_share_one(served: Served, odd: str) -> None:
    names = {
        served.client.get("/health", headers={"X-Request-Id": odd.encode()}).headers["x-request-id"] for _ in range(3)
    }
    assert len(names) == 3
    assert all(re.fullmatch(r"[0-9a-f]{16}", name) for name in names)


def test_the_log_of_a_days_calls_is_json_with_their_names_and_names_no_person_and_no_secret(served: Served) -> None:
    with logged() as out:
        name = "b7f1c1de-6a53-4f0e"
        booked = served.call("POST", "/v1/requests", "tablet", json=served.wish(), headers={"X-Request-Id": name})
        assert booked.status_code == 200
        made = served.book(depart_after=f"{THURSDAY}T13:00:00+09:00")
        served.call("GET", "/v1/riders?q=山田", "dispatcher")
        served.call("GET", "/v1/riders?q=0156-22-2111&token=hidden-secret")
        served.call("GET", "/v1/calendars/very-secret-link.ics")
        served.call("POST", "/v1/notes", "dispatcher", json={"date": THURSDAY, "text": "山田さんに電話 090-1234-5678"})
        served.call("POST", "/v1/riders", "dispatcher", json={"name": "", "phone": "01564-2-2111"})
        served.call("POST", "/v1/session", json={"login": "hanako", "password": "雪の朝に乗るバス"})
        served.call("DELETE", f"/v1/bookings/{made['booking_id']}", "tablet")
        logging.getLogger("noriai").warning("the feed: %s", ValueError("山田 090-1234-5678"))
        logging.getLogger("noriai").warning("odd words: Bearer abc.def, ?token=abcdef, 01564-2-2111")
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(lines) > 8
    assert [line["route"] for line in lines if line.get("request_id") == name] == ["/v1/requests"]
    assert all({"timestamp", "level", "event"} <= set(line) for line in lines)
    assert any(line.get("problem") == "no-token" and line["status"] == 401 for line in lines)
    people = served.town.residents
    forbidden = {people[RIDER].name, people[OTHER].name, "山田", "hanako", "雪の朝", "very-secret", "hidden-secret"}
    forbidden |= set(served.tokens.values()) | {"0156", "090-", "01564", "abc.def", "abcdef", made["booking_id"]}
    text = out.getvalue()
    assert [word for word in forbidden if word in text] == []


def test_a_call_that_fails_is_told_and_logged_under_one_number_and_what_it_said_is_not_written() -> None:
    app = FastAPI()
    install_handlers(app)

    @app.get("/v1/broken/{rider}")
    def broken(rider: str) -> None:
        try:
            int(rider)
        except ValueError as error:
            raise RuntimeError(f"{rider} cannot ride") from error

    app.add_middleware(Watch, figures=CallFigures())
    with listening(app) as url, logged() as out:
        answer = httpx.get(f"{url}/v1/broken/山田花子")
    assert answer.status_code == 500
    told = json.loads(answer.text)["data"]["incident"]
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    (line,) = [line for line in lines if line.get("incident") == told]
    assert line["error"] == "RuntimeError"
    assert line["behind"] == ["ValueError"]
    assert any("test_watching.py" in frame for frame in line["frames"])
    assert line["request_id"] == answer.headers["x-request-id"]
    assert "山田" not in out.getvalue()


def test_the_operator_sees_how_the_service_fares_and_what_to_look_at(served: Served) -> None:
    seen = served.call("GET", "/v1/operator", "administrator").json()
    assert seen["database"]["bytes"] > 100_000
    assert seen["database"]["bytes_left"] > 0
    assert seen["database"]["revision"] == seen["database"]["newest"]
    judged = {one["name"]: one["judged"] for one in seen["checks"]}
    assert judged["database"] == judged["schema"] == judged["optimiser"] == "fine"
    assert judged["backup"] == "look"
    assert seen["backup"] is None
    with served.database.write() as connection:
        note_backup(connection, served.town.id, 4711, 12)
    seen = served.call("GET", "/v1/operator", "administrator").json()
    assert seen["backup"]["bytes"] == 4711
    assert {"name": "backup", "judged": "fine"} in seen["checks"]


def test_what_goes_wrong_is_shown_for_an_hour_without_what_was_put_into_the_words(served: Served) -> None:
    for name in ("山田", "佐藤"):
        logging.getLogger("noriai").error("a rider stumbled: %s", name)
    seen = served.call("GET", "/v1/operator", "administrator")
    (one,) = [one for one in seen.json()["troubles"] if one["words"] == "a rider stumbled: %s"]
    assert one["number"] == 2
    assert "山田" not in seen.text


AS_IT_SHOULD_BE = Facts(
    now=1e9, version="1", python="3", process_id=1, real=True, since=EIGHT, kind="sqlite", bytes=1, bytes_left=50 << 30,
    revision="9", newest="9", trouble=None, connections_used=0, clock_ahead=0.0,
    backup=BackupNote(int(1e9) - 3600, 1, 1), backup_at=EIGHT, optimiser=OptimiserState("working", EIGHT),
    workers={"keeper": 1.0}, outbox_due=0, outbox_lag=0, followers=0, waiting=0, troubles=(),
)  # fmt: skip

TROUBLED: list[tuple[str, str, dict[str, Any]]] = [
    ("database", "act", {"trouble": "full"}),
    ("schema", "act", {"newest": "10"}),
    ("disk", "look", {"bytes_left": 1 << 30}),
    ("disk", "act", {"bytes_left": 1 << 28}),
    ("backup", "act", {"backup": None}),
    ("backup", "look", {"backup": BackupNote(int(1e9) - 30 * 3600, 1, 1)}),
    ("optimiser", "look", {"optimiser": OptimiserState("resting", EIGHT, "crashed")}),
    ("workers", "look", {"workers": {"keeper": 40.0}}),
    ("webhooks", "look", {"outbox_lag": 700}),
    ("errors", "look", {"troubles": (Repeated(1, EIGHT, "ERROR", "a call failed", "KeyError", "0f3a"),)}),
    ("queue", "act", {"waiting": 120}),
    ("clock", "act", {"clock_ahead": -31.0}),
]


@pytest.mark.parametrize(("name", "judged", "changed"), TROUBLED)
def test_one_thing_that_is_wrong_is_the_one_thing_that_is_told(name: str, judged: str, changed: dict[str, Any]) -> None:
    assert {one.judged for one in checks(AS_IT_SHOULD_BE)} == {"fine"}
    found = {one.name: one.judged for one in checks(replace(AS_IT_SHOULD_BE, **changed)) if one.judged != "fine"}
    assert found == {name: judged}
