from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from api.openapi import document
from api.problems.catalogue import CATALOGUE

METHODS = ("get", "post", "put", "patch", "delete")


@pytest.fixture(scope="module")
def openapi() -> dict[str, Any]:
    found = json.loads(document())
    assert isinstance(found, dict)
    return found


def _operations(openapi: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for address, item in openapi["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"{method.upper()} {address}", item[method]


def test_the_document_has_the_interface_that_others_build_against(openapi: dict[str, Any]) -> None:
    assert {name for name, _ in _operations(openapi)} >= {
        "POST /v1/requests", "POST /v1/bookings", "GET /v1/bookings", "GET /v1/bookings/{booking_id}",
        "DELETE /v1/bookings/{booking_id}", "GET /v1/plan", "GET /v1/vehicles",
        "GET /v1/vehicles/{vehicle_id}/manifest", "POST /v1/vehicles/{vehicle_id}/events", "GET /v1/events",
        "POST /v1/studies", "GET /v1/studies/{study_id}", "GET /v1/town", "GET /v1/town/places",
        "GET /v1/town/layers/{name}.geojson", "GET /v1/clock", "POST /v1/clock", "GET /v1/me", "GET /v1/riders",
        "POST /v1/standing", "GET /v1/standing", "DELETE /v1/standing/{standing_id}",
        "POST /v1/standing/{standing_id}/skip", "POST /v1/standing/{standing_id}/unskip", "GET /v1/bookings.ics",
        "POST /v1/devices", "GET /v1/devices", "DELETE /v1/devices/{device_id}",
        "POST /v1/devices/{device_id}/enrolment", "PUT /v1/riders/{rider_id}/pin", "POST /v1/enrolments",
        "POST /v1/turns", "DELETE /v1/turns", "GET /v1/figures", "GET /v1/record/{period}",
        "GET /v1/record/{period}/report.html", "GET /v1/record/{period}/report.pdf", "GET /v1/studies/{study_id}/day",
        "GET /health", "GET /ready", "GET /problems/{slug}",
    }  # fmt: skip


def test_every_operation_has_a_name_of_its_own_that_clients_can_use(openapi: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, operation in _operations(openapi)]
    assert len(names) == len(set(names))
    assert all(name.isidentifier() and "v1" not in name for name in names)


def test_every_reference_in_the_document_leads_somewhere(openapi: dict[str, Any]) -> None:
    for name in set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(openapi))):
        assert name in openapi["components"]["schemas"]


def test_every_refusal_is_documented_as_a_problem_with_examples_of_its_types(openapi: dict[str, Any]) -> None:
    for name, operation in _operations(openapi):
        for status, response in operation["responses"].items():
            if int(status) < 400:
                continue
            content = response["content"]["application/problem+json"]
            assert content["schema"] == {"$ref": "#/components/schemas/Problem"}, name
            for slug, example in content["examples"].items():
                assert example["value"]["type"] == f"/problems/{slug}"
                assert CATALOGUE[slug].status == int(status)


def test_every_type_is_listed_in_the_schema_of_a_problem(openapi: dict[str, Any]) -> None:
    listed = openapi["components"]["schemas"]["Problem"]["properties"]["type"]["enum"]
    assert set(listed) == {f"/problems/{slug}" for slug in CATALOGUE}


def test_every_call_under_v1_but_the_public_ones_takes_a_token(openapi: dict[str, Any]) -> None:
    public = {
        "GET /v1/town",
        "GET /v1/clock",
        "GET /v1/town/layers/{name}.geojson",
        "POST /v1/enrolments",
        "POST /v1/session",
        "GET /v1/session",
        "DELETE /v1/session",
        "POST /v1/session/factor",
    }
    for name, operation in _operations(openapi):
        if " /v1/" in name:
            assert ("security" in operation) == (name not in public), name


def test_every_body_that_is_asked_for_comes_with_an_example(openapi: dict[str, Any]) -> None:
    for name, operation in _operations(openapi):
        for content in operation.get("requestBody", {}).get("content", {}).values():
            schema = openapi["components"]["schemas"][content["schema"]["$ref"].rsplit("/", 1)[1]]
            assert schema["examples"], name
