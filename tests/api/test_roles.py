"""Every cell of the table role × operation, over HTTP."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from api.auth import MAY, Operation
from api.cli.access import table
from tests.api.serving import THURSDAY, Served
from tests.api.test_bad_input import check_problem


class Call(NamedTuple):
    method: str
    path: str
    body: str | None = None


CALLS: dict[Call, Operation] = {
    Call("GET", "/v1/me"): Operation.READ_ME,
    Call("GET", "/v1/town/places"): Operation.READ_PLACES,
    Call("GET", "/v1/departures?place=none"): Operation.READ_PLACES,
    Call("GET", "/v1/riders?q=a"): Operation.SEARCH_RIDERS,
    Call("POST", "/v1/riders", "{}"): Operation.KEEP_RIDERS,
    Call("GET", "/v1/riders/none"): Operation.SEARCH_RIDERS,
    Call("PATCH", "/v1/riders/none", "{}"): Operation.KEEP_RIDERS,
    Call("PUT", "/v1/bookings/none/note", "{}"): Operation.KEEP_RIDERS,
    Call("GET", "/v1/alerts"): Operation.SEE_ALERTS,
    Call("PUT", "/v1/alerts/none/done"): Operation.SEE_ALERTS,
    Call("DELETE", "/v1/alerts/none/done"): Operation.SEE_ALERTS,
    Call("GET", f"/v1/log?date={THURSDAY}"): Operation.READ_LOG,
    Call("GET", f"/v1/log.csv?date={THURSDAY}"): Operation.READ_LOG,
    Call("GET", "/v1/notes"): Operation.KEEP_NOTES,
    Call("POST", "/v1/notes", "{}"): Operation.KEEP_NOTES,
    Call("PUT", "/v1/notes/none/done"): Operation.KEEP_NOTES,
    Call("DELETE", "/v1/notes/none/done"): Operation.KEEP_NOTES,
    Call("DELETE", "/v1/notes/none"): Operation.KEEP_NOTES,
    Call("POST", "/v1/requests", "{}"): Operation.ASK,
    Call("POST", "/v1/bookings", "{}"): Operation.BOOK,
    Call("GET", "/v1/bookings"): Operation.READ_BOOKINGS,
    Call("GET", "/v1/bookings/none"): Operation.READ_BOOKINGS,
    Call("DELETE", "/v1/bookings/none"): Operation.CANCEL,
    Call("GET", "/v1/bookings/none/call"): Operation.CALL_RETURN,
    Call("POST", "/v1/bookings/none/call"): Operation.CALL_RETURN,
    Call("POST", "/v1/bookings/none/restore"): Operation.RESTORE,
    Call("GET", "/v1/bookings/none/bus"): Operation.READ_BUS,
    Call("GET", "/v1/phrases"): Operation.READ_PHRASES,
    Call("POST", "/v1/bookings/none/messages", "{}"): Operation.TELL_DRIVER,
    Call("GET", "/v1/riders/r-028/usual"): Operation.READ_USUAL,
    Call("PUT", "/v1/riders/r-028/favourites/none"): Operation.KEEP_FAVOURITES,
    Call("DELETE", "/v1/riders/r-028/favourites/none"): Operation.KEEP_FAVOURITES,
    Call("GET", "/v1/bookings.ics"): Operation.READ_CALENDAR,
    Call("PUT", "/v1/riders/r-028/calendar-link"): Operation.SHARE_CALENDAR,
    Call("DELETE", "/v1/riders/r-028/calendar-link"): Operation.SHARE_CALENDAR,
    Call("POST", "/v1/standing", "{}"): Operation.KEEP_STANDING,
    Call("GET", "/v1/standing"): Operation.KEEP_STANDING,
    Call("DELETE", "/v1/standing/none"): Operation.KEEP_STANDING,
    Call("POST", "/v1/standing/none/skip", "{}"): Operation.KEEP_STANDING,
    Call("POST", "/v1/standing/none/unskip", "{}"): Operation.KEEP_STANDING,
    Call("POST", "/v1/devices", "{}"): Operation.KEEP_TABLETS,
    Call("GET", "/v1/devices"): Operation.KEEP_TABLETS,
    Call("POST", "/v1/devices/none/enrolment"): Operation.KEEP_TABLETS,
    Call("DELETE", "/v1/devices/none"): Operation.KEEP_TABLETS,
    Call("PUT", "/v1/riders/r-028/pin", "{}"): Operation.KEEP_TABLETS,
    Call("POST", "/v1/turns", "{}"): Operation.BEGIN_TURN,
    Call("DELETE", "/v1/turns"): Operation.END_TURN,
    Call("GET", f"/v1/plan?date={THURSDAY}"): Operation.READ_PLAN,
    Call("GET", "/v1/vehicles"): Operation.READ_VEHICLES,
    Call("GET", f"/v1/vehicles/bus-1/manifest?date={THURSDAY}"): Operation.READ_MANIFEST,
    Call("POST", "/v1/vehicles/bus-1/events", "{}"): Operation.REPORT,
    Call("POST", "/v1/vehicles/bus-1/events/batch", "{}"): Operation.REPORT,
    Call("POST", "/v1/vehicles/bus-1/events/undo", '{"event_id": 1}'): Operation.REPORT,
    Call("GET", f"/v1/vehicles/bus-1/manifest.pdf?date={THURSDAY}"): Operation.READ_MANIFEST,
    Call("POST", "/v1/plan/moves/preview", "{}"): Operation.CHANGE_PLAN,
    Call("POST", "/v1/plan/moves", "{}"): Operation.CHANGE_PLAN,
    Call("PUT", "/v1/bookings/none/pin", "{}"): Operation.CHANGE_PLAN,
    Call("DELETE", "/v1/bookings/none/pin"): Operation.CHANGE_PLAN,
    Call("POST", "/v1/vehicles/bus-1/shift/preview", "{}"): Operation.CHANGE_PLAN,
    Call("PUT", "/v1/vehicles/bus-1/shift", "{}"): Operation.CHANGE_PLAN,
    Call("POST", "/v1/vehicles/bus-1/break/preview", "{}"): Operation.CHANGE_PLAN,
    Call("PUT", "/v1/vehicles/bus-1/break", "{}"): Operation.CHANGE_PLAN,
    Call("GET", f"/v1/closures?date={THURSDAY}"): Operation.KEEP_CLOSURES,
    Call("POST", "/v1/closures/preview", "{}"): Operation.KEEP_CLOSURES,
    Call("POST", "/v1/closures", "{}"): Operation.KEEP_CLOSURES,
    Call("DELETE", "/v1/closures/none"): Operation.KEEP_CLOSURES,
    Call("GET", f"/v1/calls?date={THURSDAY}"): Operation.KEEP_CALLS,
    Call("PUT", "/v1/calls/1/told"): Operation.KEEP_CALLS,
    Call("DELETE", "/v1/calls/1/told"): Operation.KEEP_CALLS,
    Call("GET", f"/v1/figures?date={THURSDAY}"): Operation.READ_FIGURES,
    Call("POST", "/v1/studies/check", "{}"): Operation.TRY_SCENARIOS,
    Call("POST", "/v1/studies", "{}"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/studies"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/studies/base"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/studies/none"): Operation.TRY_SCENARIOS,
    Call("GET", f"/v1/studies/none/day?date={THURSDAY}"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/studies/none/report.html"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/studies/none/report.pdf"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/studies/none/trips.csv"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/studies/none/trips.parquet"): Operation.TRY_SCENARIOS,
    Call("POST", "/v1/studies/none/cancel"): Operation.TRY_SCENARIOS,
    Call("DELETE", "/v1/studies/none"): Operation.TRY_SCENARIOS,
    Call("GET", "/v1/record/2026-11"): Operation.READ_FIGURES,
    Call("GET", "/v1/record/2026/report.html"): Operation.READ_FIGURES,
    Call("GET", "/v1/record/2026-11/report.pdf"): Operation.READ_FIGURES,
    Call("POST", "/v1/partners", "{}"): Operation.KEEP_PARTNERS,
    Call("GET", "/v1/partners"): Operation.KEEP_PARTNERS,
    Call("PATCH", "/v1/partners/none", "{}"): Operation.KEEP_PARTNERS,
    Call("DELETE", "/v1/partners/none"): Operation.KEEP_PARTNERS,
    Call("POST", "/v1/partners/none/token"): Operation.KEEP_PARTNERS,
    Call("PUT", "/v1/partners/none/riders/r-028"): Operation.KEEP_PARTNERS,
    Call("DELETE", "/v1/partners/none/riders/r-028"): Operation.KEEP_PARTNERS,
    Call("POST", "/v1/webhooks", "{}"): Operation.KEEP_WEBHOOKS,
    Call("GET", "/v1/webhooks"): Operation.KEEP_WEBHOOKS,
    Call("GET", "/v1/webhooks/none"): Operation.KEEP_WEBHOOKS,
    Call("PATCH", "/v1/webhooks/none", "{}"): Operation.KEEP_WEBHOOKS,
    Call("DELETE", "/v1/webhooks/none"): Operation.KEEP_WEBHOOKS,
    Call("POST", "/v1/webhooks/none/secret"): Operation.KEEP_WEBHOOKS,
    Call("POST", "/v1/webhooks/none/test"): Operation.KEEP_WEBHOOKS,
    Call("GET", "/v1/webhooks/none/messages"): Operation.KEEP_WEBHOOKS,
    Call("POST", "/v1/webhooks/none/messages/none/send"): Operation.KEEP_WEBHOOKS,
    Call("POST", "/v1/webhooks/none/messages/send"): Operation.KEEP_WEBHOOKS,
    Call("GET", "/v1/staff"): Operation.KEEP_STAFF,
    Call("POST", "/v1/staff", "{}"): Operation.KEEP_STAFF,
    Call("PUT", "/v1/staff/none/password", "{}"): Operation.KEEP_STAFF,
    Call("PUT", "/v1/staff/none/locked", "{}"): Operation.KEEP_STAFF,
    Call("DELETE", "/v1/staff/none/factor"): Operation.KEEP_STAFF,
    Call("DELETE", "/v1/staff/none/sessions"): Operation.KEEP_STAFF,
    Call("POST", "/v1/clock", '{"speed": -1}'): Operation.SET_CLOCK,
    Call("GET", "/v1/events"): Operation.FOLLOW,
    Call("GET", "/metrics"): Operation.READ_METRICS,
}
"""Calls whose bodies are refused, so that those who may make them change nothing either."""

WHO = {
    "resident": "tablet", "shared": "facility", "dispatcher": "dispatcher", "driver": "driver", "planner": "planner",
    "partner": "partner", "administrator": "administrator", "monitor": "monitor",
}  # fmt: skip

FINE = {200, 204, 400, 404, 409, 422}


def _status(served: Served, call: Call, token: str | None) -> tuple[int, str]:
    """The status and, for a refusal, the type. The feed never ends, so only its head is read."""
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    if call.body is not None:
        headers["Content-Type"] = "application/json"
    with served.client.stream(call.method, call.path, content=call.body, headers=headers) as answer:
        if answer.headers.get("content-type", "").startswith("application/problem+json"):
            answer.read()
            return answer.status_code, str(answer.json()["type"])
        return answer.status_code, ""


def test_every_operation_has_a_call_and_every_documented_call_with_a_token_is_here(shared: Served) -> None:
    assert set(CALLS.values()) <= set(Operation) == set(MAY)
    documented = {
        (method.upper(), path)
        for path, item in shared.call("GET", "/openapi.json").json()["paths"].items()
        for method, operation in item.items()
        if "security" in operation
    }
    for call in CALLS:
        path = call.path.partition("?")[0]
        documented -= {
            (m, p) for m, p in documented if m == call.method and re.fullmatch(re.sub("{.*?}", "[^/]+", p), path)
        }
    assert documented == set()


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call.method} {call.path}")
@pytest.mark.parametrize("role", WHO)
def test_a_role_may_do_what_the_table_says_and_nothing_else(shared: Served, call: Call, role: Any) -> None:
    before = shared.state()
    status, kind = _status(shared, call, shared.tokens[WHO[role]])
    if role in MAY[CALLS[call]]:
        assert status in FINE, (status, kind)
    else:
        assert (status, kind) == (403, "/problems/wrong-role")
    assert shared.state() == before


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call.method} {call.path}")
def test_nobody_does_anything_without_a_token_or_with_a_wrong_one(shared: Served, call: Call) -> None:
    assert _status(shared, call, None) == (401, "/problems/no-token")
    for wrong in ("x", "x" * 5000, shared.tokens["tablet"] + "x", shared.tokens["tablet"].swapcase()):
        assert _status(shared, call, wrong) == (401, "/problems/unknown-token")


@pytest.mark.parametrize("header", ["", "Bearer", "Basic eDp5", "token"])
def test_a_header_without_a_bearer_token_is_no_token(shared: Served, header: str) -> None:
    answer = shared.call("GET", "/v1/me", headers={"Authorization": header})
    check_problem(answer, 401, "no-token")
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_a_wrong_role_hears_which_roles_may(shared: Served) -> None:
    problem = check_problem(shared.call("GET", "/v1/riders", "planner"), 403, "wrong-role")
    assert "dispatcher" in problem["detail"]


def test_each_token_knows_who_it_is(shared: Served) -> None:
    assert shared.call("GET", "/v1/me", "driver").json() == {
        "role": "driver", "name": "運転手1", "riders": [], "vehicle_id": "bus-1", "people": [], "device": None,
    }  # fmt: skip
    tablet = shared.call("GET", "/v1/me", "shared-tablet").json()
    assert [rider["id"] for rider in tablet["riders"]] == ["r-028", "r-032"]
    person = shared.town.residents["r-028"]
    assert tablet["riders"][0] == {
        "id": "r-028", "name": person.name, "kana": person.kana, "home_place_id": person.home,
        "needs": {"wheelchair": person.wheelchair, "walking_frame": person.walking_frame, "carer": person.carer},
    }  # fmt: skip


def test_a_token_that_was_taken_back_no_longer_works(served: Served) -> None:
    assert served.call("GET", "/v1/me", "planner").status_code == 200
    assert served.service.revoke_tokens("planner") == 1
    check_problem(served.call("GET", "/v1/me", "planner"), 401, "unknown-token")


def test_a_driver_only_reads_and_reports_for_the_own_vehicle(shared: Served) -> None:
    before = shared.state()
    check_problem(shared.call("GET", "/v1/vehicles/bus-2/manifest", "driver"), 403, "not-your-vehicle")
    event = {"kind": "departed"}
    check_problem(shared.call("POST", "/v1/vehicles/bus-2/events", "driver", json=event), 403, "not-your-vehicle")
    check_problem(shared.call("GET", "/v1/vehicles/bus-9/manifest", "dispatcher"), 404, "unknown-vehicle")
    assert shared.state() == before


def test_the_dispatcher_finds_a_rider_by_name_reading_or_id(shared: Served) -> None:
    for query in ("雛形 四郎", "雛形四郎", "ひながた", "r-028"):
        found = shared.call("GET", "/v1/riders", "dispatcher", params={"q": query}).json()
        assert "r-028" in [rider["id"] for rider in found]
    assert shared.call("GET", "/v1/riders", "dispatcher", params={"q": "%"}).json() == []


def test_the_documents_table_is_the_one_that_is_obeyed() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "access.md").read_text(encoding="utf-8")
    assert table() in page
