"""The planner's studies over HTTP: asked, refused by field and row, followed, read and taken away."""

from __future__ import annotations

import csv
import io
import shutil
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.api.serving import THURSDAY, Served
from tests.api.test_bad_input import check_problem
from tests.privacy.walk import people_in

DAYS = {"dates": [THURSDAY]}
SEA = [[[150.0, 40.0], [150.1, 40.0], [150.1, 40.1], [150.0, 40.0]]]
ONE_BUS = {"name": "バス1台", "days": DAYS, "fleet": {"remove": ["bus-2"]}, "run": {"draws": 2}}


def trips(*rows: str) -> dict[str, Any]:
    text = "\n".join(("origin,destination,depart_after", *rows))
    return {"days": DAYS, "demand": {"kind": "csv", "csv": f"{text}\n"}, "run": {"draws": 1}}


BAD: dict[str, tuple[Any, str, int | None]] = {
    "an area outside the town": (
        {"days": DAYS, "areas": [{"id": "sea", "polygon": SEA, "lines": ["orube"]}]},
        "areas[0].polygon",
        None,
    ),
    "a bad row": (trips("clinic,town-hall,09:00", "clinic,nowhere,09:00"), "demand.csv", 3),
    "negative seats": ({"fleet": {"change": [{"id": "bus-1", "seats": -1}]}}, "fleet.change[0].seats", None),
    "a closed day": ({"days": {"dates": [THURSDAY, "2026-11-28"]}}, "days.dates[1]", None),
    "ten million trips": ({"days": DAYS, "demand": {"growth": 50_000.0}}, "demand.growth", None),
    "an unknown field": ({"days": DAYS, "colour": "red"}, "colour", None),
    "a file": ({"days": DAYS, "base": "winter.toml"}, "base", None),
    "nothing recorded": ({"days": DAYS, "demand": {"kind": "recorded"}}, "demand.kind", None),
    "a name without end": ({"days": DAYS, "name": "長" * 121}, "name", None),
    "no form": (["bus-1"], "", None),
}


def check(served: Served, asked: dict[str, Any]) -> dict[str, Any]:
    return dict(served.call("POST", "/v1/studies/check", "planner", json=asked).json())


def finished(served: Served, address: str) -> dict[str, Any]:
    deadline = time.monotonic() + 90
    while True:
        study = dict(served.call("GET", address, "planner").json())
        if study["status"] not in ("queued", "running"):
            return study
        assert time.monotonic() < deadline, study
        time.sleep(0.05)


@pytest.mark.parametrize("bad", BAD)
def test_each_mistake_is_told_by_scenario_field_and_row_and_nothing_is_started(shared: Served, bad: str) -> None:
    scenario, field, row = BAD[bad]
    asked = {"scenarios": [{"days": DAYS}, scenario]}
    problem = check_problem(shared.call("POST", "/v1/studies", "planner", json=asked), 422, "scenario-findings")
    found = problem["findings"][0]
    assert (found["scenario"], found["field"], found.get("row")) == (1, field, row)
    assert found["ja"] != found["en"]
    assert found["ja"] in problem["messages"]["ja"]
    assert found["en"] in problem["messages"]["en"]
    checked = check(shared, asked)
    assert checked == {"findings": [{"row": None, **one} for one in problem["findings"]], "runs": None, "scenarios": []}
    assert shared.call("GET", "/v1/studies", "planner").json() == []


def test_what_is_asked_of_the_whole_study_is_looked_at_too(shared: Served) -> None:
    def told(**asked: Any) -> list[tuple[int, str]]:
        return [(one["scenario"], one["field"]) for one in check(shared, {"scenarios": [ONE_BUS], **asked})["findings"]]

    assert told(frontier={"standard": "waits are short"}) == [(-1, "frontier.standard")]
    assert told(frontier={"standard": "wait_p90 <= 900", "trims": [0, 30]}) == []
    season = {**ONE_BUS, "days": {"service_days": 300}, "run": {"draws": 5}}
    assert told(scenarios=[season], frontier={"more": 3}) == [(-1, "frontier")]
    assert told(scenarios=[ONE_BUS, {**ONE_BUS, "run": {"draws": 3}}]) == [(1, "run.draws")]


def test_a_check_says_what_would_be_run(shared: Served) -> None:
    asked = {"scenarios": [ONE_BUS, {**ONE_BUS, "name": "同じ"}]}
    checked = check(shared, asked)
    assert checked["findings"] == []
    assert checked["runs"] == 4  # scenarios that are simulated alike are simulated once
    assert [
        (one["name"]["ja"], one["days"], one["draws"], one["vehicles_per_day"]) for one in checked["scenarios"]
    ] == [
        ("いまの町", [THURSDAY], 2, 3),
        ("バス1台", [THURSDAY], 2, 2),
        ("同じ", [THURSDAY], 2, 2),
    ]
    alone = check(shared, {**asked, "as_it_is": False})
    assert [one["name"]["ja"] for one in alone["scenarios"]] == ["バス1台", "同じ"]


def test_the_form_is_shown_the_town_as_it_is_in_the_words_it_answers_with(shared: Served) -> None:
    base = shared.call("GET", "/v1/studies/base", "planner").json()
    assert [one["id"] for one in base["vehicles"]] == ["bus-1", "bus-2", "post-1"]
    assert (base["today"], base["recorded_days"], base["rules"]["cutoff_minutes"]) == (THURSDAY, [], 30)
    vehicle, line = base["vehicles"][0], base["lines"][0]
    rest = {"place": "depot", "between": ["11:30", "13:30"], "minutes": 45}
    weekdays = ["mon", "wed", "thu", "fri"]
    assert vehicle["shifts"] == [
        {"weekdays": weekdays, "starts": "08:15", "ends": "15:45", "base": "depot", "breaks": [rest]}
    ]
    same = {
        "days": DAYS,
        "fleet": {"change": [{"id": "bus-1", "seats": vehicle["seats"], "shifts": vehicle["shifts"]}]},
        "lines": [{name: line[name] for name in ("id", "opens", "closes", "weekdays", "areas")}],
        "rules": base["rules"],
        "speeds": {"season": base["seasons"][0]["id"], "kmh": {one["id"]: 30.0 for one in base["road_classes"]}},
        "demand": {"destination": [{"id": base["destinations"][0]["id"], "share": 0.1}]},
        **base["defaults"],
    }
    assert check(shared, {"scenarios": [same]})["findings"] == []


def test_a_study_is_followed_read_and_taken_away(served: Served, tmp_path: Path) -> None:
    asked = {"scenarios": [ONE_BUS], "as_it_is": True, "frontier": None}
    answer = served.call("POST", "/v1/studies", "planner", json=asked)
    assert answer.status_code == 202, answer.text
    study = answer.json()
    address = answer.headers["location"]
    assert address == f"/v1/studies/{study['study_id']}"
    assert (study["asked"], study["total"], study["results"]) == (asked, 4, None)
    for file in ("report.html", "report.pdf", "trips.csv", "trips.parquet"):
        check_problem(served.call("GET", f"{address}/{file}", "planner"), 409, "study-not-ready")
    assert served.call("GET", f"{address}?asked=false", "planner").json()["asked"] is None
    done = finished(served, address)
    assert (done["status"], done["done"], done["results"]["draws_done"]) == ("done", 4, 2)
    assert done["asked"] == asked
    _check_reports(served, address)
    _check_trips(served, address, done["results"]["comparison"])
    shutil.rmtree(tmp_path / "cache" / "days")
    check_problem(served.call("GET", f"{address}/trips.csv", "planner"), 409, "study-days-gone")
    assert served.call("POST", f"{address}/cancel", "planner").json()["status"] == "done"
    assert served.call("DELETE", address, "planner").status_code == 204
    for method, path in (("GET", address), ("DELETE", address), ("POST", f"{address}/cancel")):
        check_problem(served.call(method, path, "planner"), 404, "unknown-study")


def _check_reports(served: Served, address: str) -> None:
    japanese = served.call("GET", f"{address}/report.html", "planner")
    assert japanese.headers["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="ja"' in japanese.text
    assert "バス1台" in japanese.text
    english = served.call("GET", f"{address}/report.html", "planner", params={"language": "en"})
    assert '<html lang="en"' in english.text
    paper = served.call("GET", f"{address}/report.pdf", "planner", params={"language": "en"})
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF-")


def _check_trips(served: Served, address: str, comparison: dict[str, Any]) -> None:
    table = served.call("GET", f"{address}/trips.csv", "planner")
    assert "attachment" in table.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert list(people_in(served, "planner", "", table.text, ())) == []
    for one in (comparison["base"], *comparison["others"]):
        own = [row for row in rows if row["scenario"] == one["scenario"]["name"]["ja"]]
        refused = [row for row in own if row["status"] == "refused"]
        accepted = one["figures"]["accepted"]["mean"] * one["draws"]
        assert len(own) - len(refused) == pytest.approx(accepted)
        assert len(refused) == pytest.approx(sum(one["refused"].values()) * one["draws"])
        assert {row["draw"] for row in own} == {"0", "1"}
    parquet = served.call("GET", f"{address}/trips.parquet", "planner")
    assert pq.read_table(io.BytesIO(parquet.content)).num_rows == len(rows)


def test_a_csv_of_trips_may_be_large_but_not_without_end(shared: Served) -> None:
    answer = shared.call(
        "POST", "/v1/studies/check", "planner", json={"scenarios": [trips(*["clinic,town-hall,09:00"] * 5000)]}
    )
    assert answer.json()["findings"] == []
    assert len(answer.request.content) > 100_000
    body = b'{"scenarios": [{"name": "' + b"x" * 20_000_000 + b'"}]}'
    headers = {"Content-Type": "application/json"}
    refused = shared.call("POST", "/v1/studies", "planner", content=body, headers=headers)
    check_problem(refused, 413, "body-too-large")
