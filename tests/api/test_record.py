"""The real service of a month and a study's single days over HTTP: figures, reports on paper, and what is refused."""

from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfReader

from tests.api.serving import THURSDAY, Served
from tests.api.test_bad_input import check_problem
from tests.privacy.walk import people_in

ONE_BUS = {"name": "バス1台", "days": {"dates": [THURSDAY]}, "fleet": {"remove": ["bus-2"]}, "run": {"draws": 1}}


def test_a_month_is_counted_and_reported_in_both_languages(served: Served) -> None:
    served.book()
    month = served.call("GET", "/v1/record/2026-11", "planner").json()
    assert month["figures"]["whole"]["days"] == [THURSDAY]
    assert month["figures"]["whole"]["figures"]["accepted"] == 1
    assert month["figures"]["whole"]["groups"]["area"]["hagigaoka"]["asked"] == 1
    assert [one["month"] for one in month["figures"]["months"]] == month["months_with_days"] == ["2026-11"]
    assert (month["so_far"], month["rates"]["per_km"]) == (THURSDAY, 45)

    english = served.call("GET", "/v1/record/2026-11/report.html", "dispatcher", headers={"Accept-Language": "en"})
    assert english.headers["content-type"] == "text/html; charset=utf-8"
    for words in ("Service report, Nov 2026", "Assumed: the town states none.", "¥2,500 an hour", "Counted up to 8:00"):
        assert words in english.text
    paper = served.call("GET", "/v1/record/2026/report.pdf?language=ja", "planner")
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.headers["content-disposition"] == 'inline; filename="noriai-record-2026.pdf"'
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.content)).pages)
    for words in ("2026年11月", "仮に置いたものです", "1時間あたり2,500円"):
        assert words in text


def test_a_period_without_a_ride_has_no_report_and_says_which_months_have_one(served: Served) -> None:
    empty = served.call("GET", "/v1/record/2025-07", "planner").json()
    assert (empty["figures"], empty["months_with_days"]) == (None, [])
    served.book()
    for kind in ("html", "pdf"):
        answer = served.call("GET", f"/v1/record/2025-07/report.{kind}", "planner")
        assert "記録のある月: 2026-11" in check_problem(answer, 409, "no-service-days")["detail"]


@pytest.mark.parametrize("period", ["2026-13", "26", "2026-1", "november", "20261"])
def test_what_is_neither_a_month_nor_a_year_is_refused(shared: Served, period: str) -> None:
    check_problem(shared.call("GET", f"/v1/record/{period}", "planner"), 422, "invalid-input")


def test_a_day_of_a_study_is_drawn_and_one_it_does_not_have_is_refused(shared: Served) -> None:
    study = shared.call("POST", "/v1/studies", "planner", json={"scenarios": [ONE_BUS]}).json()["study_id"]
    day = shared.call("GET", f"/v1/studies/{study}/day?scenario=1&date={THURSDAY}", "planner").json()
    assert [vehicle["id"] for vehicle in day["vehicles"]] == ["bus-1", "post-1"]
    assert day["figures"]["asked"] == len(day["trips"]) > 0
    ends = [day["trips"], *(vehicle["stops"] for vehicle in day["vehicles"])]
    assert list(people_in(shared, "planner", "", json.dumps(ends), ())) == []
    leg = day["vehicles"][0]["legs"][0]
    assert (leg["path"]["type"], leg["departs"][:10]) == ("LineString", THURSDAY)
    for wrong in (f"scenario=2&date={THURSDAY}", f"draw=1&date={THURSDAY}", "date=2026-11-27"):
        check_problem(shared.call("GET", f"/v1/studies/{study}/day?{wrong}", "planner"), 404, "unknown-study-day")
    check_problem(shared.call("GET", f"/v1/studies/{study}/day?date=today", "planner"), 422, "not-a-date")
    check_problem(shared.call("GET", f"/v1/studies/{study}/day", "planner"), 422, "invalid-input")
    check_problem(shared.call("GET", f"/v1/studies/none/day?date={THURSDAY}", "planner"), 404, "unknown-study")
    shared.call("DELETE", f"/v1/studies/{study}", "planner")
