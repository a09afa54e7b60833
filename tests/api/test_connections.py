"""Connections over HTTP: departures are listed, a ride is tied to one, and the papers say so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.serving import THURSDAY, Served
from tests.api.test_bad_input import check_problem
from tests.api.test_manifest_pdf import paper

CATCH = {"kind": "catch", "trip_id": "weekday-kamishihoro-obihiro-1040", "stop_id": "kamishihoro", "date": THURSDAY}
TERMINAL: dict[str, Any] = {"destination": {"place_id": "terminal"}, "depart_after": None}


def test_a_departure_of_the_list_is_asked_for_booked_and_read_again(shared: Served) -> None:
    town = shared.call("GET", "/v1/town").json()
    assert town["connection_places"] == ["terminal"], "no line of the town goes to Nukabira"
    assert town["connection_readings"]["帯広駅"] == "おびひろえき"
    listed = shared.call("GET", f"/v1/departures?place=terminal&date={THURSDAY}", "tablet").json()
    assert listed["place"]["name"]["en"] == "Bus terminal"
    one = next(departure for departure in listed["departures"] if departure["at"][11:16] == "10:40")
    connection = {"kind": "catch"} | {name: one[name] for name in ("trip_id", "stop_id", "date")}
    answer = shared.call("POST", "/v1/requests", "tablet", json=shared.wish(**TERMINAL, connection=connection)).json()
    assert answer["connection"]["at"] == f"{THURSDAY}T10:40:00+09:00"
    assert answer["connection"]["line"] == {"ja": "帯広線", "en": "Obihiro line"}
    assert all(offer["latest_arrival"] < f"{THURSDAY}T10:35" for offer in answer["offers"])
    booking = shared.confirm(answer["offers"][0]["offer_id"], key="caught").json()
    assert booking["connection"] == answer["connection"]
    plan = shared.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()
    assert [one["connection"] for one in plan["bookings"]] == [answer["connection"]]
    vehicle = booking["vehicle"]["id"]
    assert "10:40発 帯広行き (帯広線)" in paper(shared, vehicle)
    calendar = shared.call("GET", "/v1/bookings.ics", "tablet").text.replace("\r\n ", "")
    assert "乗り継ぎ: 10:40発 帯広行き (帯広線)" in calendar
    assert "for the 10:40 to Obihiro (Obihiro line)" in paper(shared, vehicle, **{"Accept-Language": "en"})


@pytest.mark.parametrize(
    ("changes", "slug"),
    [
        ({**TERMINAL, "connection": CATCH, "arrive_by": f"{THURSDAY}T10:30:00+09:00"}, "one-time-needed"),
        ({**TERMINAL, "connection": CATCH | {"date": "soon"}}, "not-a-date"),
        ({**TERMINAL, "connection": CATCH | {"date": "0001-01-01"}}, "unknown-departure"),
        ({**TERMINAL, "connection": CATCH | {"date": "9999-12-31"}}, "unknown-departure"),
        ({**TERMINAL, "connection": CATCH | {"date": "2026-11-28"}}, "unknown-departure"),
        ({**TERMINAL, "connection": CATCH | {"date": "2027-11-25"}}, "too-far-ahead"),
        ({**TERMINAL, "connection": CATCH | {"date": "2026-11-19"}}, "in-the-past"),
        ({**TERMINAL, "connection": CATCH | {"trip_id": "weekday-kamishihoro-obihiro-0640"}}, "in-the-past"),
        ({**TERMINAL, "connection": CATCH | {"kind": "miss"}}, "invalid-input"),
        ({**TERMINAL, "connection": CATCH | {"trip_id": "x" * 301}}, "invalid-input"),
        ({**TERMINAL, "connection": CATCH | {"line": "帯広線"}}, "invalid-input"),
        ({"depart_after": None, "connection": CATCH}, "connection-elsewhere"),
    ],
)
def test_a_connection_that_cannot_be_kept_is_told_in_both_languages(
    shared: Served, changes: dict[str, Any], slug: str
) -> None:
    check_problem(shared.call("POST", "/v1/requests", "tablet", json=shared.wish(**changes)), 422, slug)


def test_departures_of_nowhere_or_of_no_day_are_refused_and_of_a_far_day_are_none(shared: Served) -> None:
    check_problem(shared.call("GET", "/v1/departures?place=nowhere", "tablet"), 422, "unknown-place")
    check_problem(shared.call("GET", "/v1/departures?place=terminal&date=soon", "tablet"), 422, "not-a-date")
    check_problem(shared.call("GET", "/v1/departures", "tablet"), 422, "invalid-input")
    check_problem(shared.call("GET", "/v1/departures?place=terminal"), 401, "no-token")
    for day in ("0001-01-01", "2023-12-30", "2100-01-02", "9999-12-31"):
        far = shared.call("GET", f"/v1/departures?place=terminal&date={day}", "tablet").json()
        assert (far["departures"], far["arrivals"], far["last_day"]) == ([], [], "2099-12-31")
