"""The table role × operation and the routes; every cell of it is tried by tests/trust/access.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.auth import MAY, Operation
from api.cli.access import table
from tests.api.serving import Served
from tests.api.test_bad_input import check_problem
from tests.trust.entering.doors import doors


def test_every_operation_is_in_the_table_and_every_route_that_is_not_public_asks_for_one() -> None:
    found, open_doors = doors()
    assert open_doors == []
    assert {operation for door in found for operation in door.operations} <= set(MAY) == set(Operation)


def test_the_document_says_of_every_route_that_asks_who_calls_that_it_takes_a_token(shared: Served) -> None:
    documented = {
        (method.upper(), path)
        for path, item in shared.call("GET", "/openapi.json").json()["paths"].items()
        for method, operation in item.items()
        if "security" in operation
    }
    assert documented == {(door.method, door.path) for door in doors()[0]}


@pytest.mark.parametrize("wrong", ["x", "x" * 5000])
def test_a_wrong_token_is_unknown_and_none_is_none(shared: Served, wrong: str) -> None:
    answer = shared.call("GET", "/v1/me", headers={"Authorization": f"Bearer {wrong}"})
    check_problem(answer, 401, "unknown-token")
    check_problem(shared.call("GET", "/v1/me"), 401, "no-token")


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
