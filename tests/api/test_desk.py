"""The office's desk over HTTP: riders, notes, alerts, the log and its file."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from tests.api.serving import RIDER, THURSDAY, Served
from tests.api.test_bad_input import check_problem

NEW = {
    "name": "試作 五郎丸", "kana": "しさく ごろうまる", "phone": "000-1234-5678",
    "home": {"lon": 143.2963, "lat": 43.2335}, "home_label": "青い屋根の家", "needs": {"walking_frame": True},
}  # fmt: skip


def register(served: Served, **changes: Any) -> Any:
    body = {name: value for name, value in (NEW | changes).items() if value is not ...}
    return served.call("POST", "/v1/riders", "dispatcher", json=body)


def test_a_rider_is_registered_found_changed_and_books(served: Served) -> None:
    made = register(served)
    assert made.status_code == 201, made.text
    rider = made.json()
    assert rider["registered"] is True
    assert rider["home"]["name"] == {"ja": "青い屋根の家", "en": "青い屋根の家"}
    for query in ("シサク", "12345678", rider["id"]):
        assert [found["id"] for found in served.call("GET", f"/v1/riders?q={query}", "dispatcher").json()] == [
            rider["id"]
        ]
    changed = served.call("PATCH", f"/v1/riders/{rider['id']}", "dispatcher", json={"note": "耳が遠い\n二階"})
    assert changed.json() == rider | {"note": "耳が遠い\n二階"}
    assert served.call("GET", f"/v1/riders/{rider['id']}", "dispatcher").json() == changed.json()
    booking = served.book("dispatcher", rider_id=rider["id"], origin={"place_id": rider["home_place_id"]})
    assert booking["rider"] == {"id": rider["id"], "name": NEW["name"], "kana": NEW["kana"], "phone": NEW["phone"]}


def test_a_new_home_is_among_the_places_of_the_office_but_of_nobody_who_need_not_know_it(served: Served) -> None:
    home = register(served).json()["home_place_id"]

    def places(who: str) -> dict[str, str]:
        return {place["id"]: place["kind"] for place in served.call("GET", "/v1/town/places", who).json()}

    assert places("dispatcher")[home] == "home"
    for who in ("driver", "planner", "tablet"):
        assert home not in places(who)


def test_the_same_name_again_is_a_problem_that_names_the_other_rider(served: Served) -> None:
    first = register(served).json()
    problem = check_problem(register(served, phone="000-9999"), 409, "rider-exists")
    assert problem["data"]["rider"] == {name: first[name] for name in ("id", "name", "kana", "phone")}
    assert first["id"] in problem["detail"]
    assert register(served, anyway=True).status_code == 201


@pytest.mark.parametrize(
    ("changes", "status", "slug"),
    [
        ({"name": "  "}, 422, "invalid-input"),
        ({"name": "試作\n五郎"}, 422, "invalid-input"),
        ({"phone": "電話なし"}, 422, "invalid-input"),
        ({"home": {"place_id": "clinic", "lon": 1.0}}, 422, "place-form"),
        ({"home": {"place_id": "nowhere"}}, 422, "unknown-place"),
        ({"home": {"lon": 139.7, "lat": 35.6}}, 422, "outside-area"),
        ({"birth": "1930-13-01"}, 422, "not-a-date"),
        ({"name": ...}, 422, "invalid-input"),
        ({"extra": 1}, 422, "invalid-input"),
    ],
)
def test_a_wrong_registration_changes_nothing(shared: Served, changes: Any, status: int, slug: str) -> None:
    before = shared.state()
    check_problem(register(shared, **changes), status, slug)
    assert shared.state() == before
    assert shared.call("GET", "/v1/riders?q=試作", "dispatcher").json() == []


def test_a_rider_of_the_town_folder_is_not_renamed_here(shared: Served) -> None:
    answer = shared.call("PATCH", f"/v1/riders/{RIDER}", "dispatcher", json={"name": "別 名"})
    check_problem(answer, 409, "rider-of-town")
    check_problem(shared.call("PATCH", "/v1/riders/none", "dispatcher", json={"note": "x"}), 422, "unknown-rider")


def test_a_booking_note_is_at_most_two_hundred_signs_on_one_line(served: Served) -> None:
    booking = served.book()
    path = f"/v1/bookings/{booking['booking_id']}/note"
    assert served.call("PUT", path, "dispatcher", json={"text": "第" * 200}).json()["note"] == "第" * 200
    for text in ("第" * 201, "第\n二"):
        check_problem(served.call("PUT", path, "dispatcher", json={"text": text}), 422, "invalid-input")
    assert served.call("GET", f"/v1/bookings/{booking['booking_id']}", "tablet").json()["note"] == ""


def test_a_note_for_the_next_shift_is_written_done_and_opened_again(served: Served) -> None:
    note = served.call("POST", "/v1/notes", "dispatcher", json={"text": "2号車に給油"}).json()
    assert (note["date"], note["made_by_name"], note["done_at"]) == (THURSDAY, "配車担当", None)
    path = f"/v1/notes/{note['note_id']}"
    assert served.call("PUT", f"{path}/done", "dispatcher").json()["done_by"] == "dispatcher"
    assert served.call("DELETE", f"{path}/done", "dispatcher").json() == note
    assert served.call("GET", "/v1/notes?date=2026-11-27", "dispatcher").json() == [note]
    assert served.call("DELETE", path, "dispatcher").status_code == 204
    assert served.call("GET", "/v1/notes", "dispatcher").json() == []
    check_problem(served.call("POST", "/v1/notes", "dispatcher", json={"text": " \n "}), 422, "invalid-input")
    check_problem(served.call("PUT", f"{path}/done", "dispatcher"), 404, "unknown-note")


def test_an_alert_is_seen_to_and_brought_back(served: Served) -> None:
    served.book()
    served.later(hours=2, minutes=20)
    alerts = served.call("GET", "/v1/alerts", "dispatcher").json()
    alert = next(one for one in alerts if one["kind"] == "driver_not_moving")
    assert alert["action"]["kind"] == "open"
    path = f"/v1/alerts/{alert['alert_id']}/done"
    assert served.call("PUT", path, "dispatcher").status_code == 204
    left = [one["alert_id"] for one in served.call("GET", "/v1/alerts", "dispatcher").json()]
    assert alert["alert_id"] not in left
    assert alert | {"done": True} in served.call("GET", "/v1/alerts?done=true", "dispatcher").json()
    assert served.call("DELETE", path, "dispatcher").status_code == 204
    assert alert in served.call("GET", "/v1/alerts", "dispatcher").json()
    check_problem(served.call("PUT", "/v1/alerts/none/done", "dispatcher"), 404, "unknown-alert")


def test_the_log_over_http_pages_and_filters(served: Served) -> None:
    booking = served.book()
    served.call("PUT", f"/v1/bookings/{booking['booking_id']}/note", "dispatcher", json={"text": "第二の門"})
    first = served.call("GET", f"/v1/log?date={THURSDAY}&limit=1", "dispatcher").json()
    assert [one["kind"] for one in first["entries"]] == ["booking_noted"]
    second = served.call("GET", f"/v1/log?date={THURSDAY}&limit=1&after={first['next']}", "dispatcher").json()
    assert [one["kind"] for one in second["entries"]] == ["booked"]
    assert second["next"] is None
    only = served.call("GET", "/v1/log?kind=booked&kind=boarded", "dispatcher").json()
    assert [one["kind"] for one in only["entries"]] == ["booked"]
    assert {one["kind"]: one["count"] for one in only["kinds"]} == {"booked": 1, "booking_noted": 1}
    check_problem(served.call("GET", "/v1/log?limit=0", "dispatcher"), 422, "invalid-input")


def test_the_log_file_is_read_by_a_spreadsheet_and_runs_no_formula(served: Served) -> None:
    rider = register(served, name="=HYPERLINK(1)", kana="＝はいぱー").json()
    served.book("dispatcher", rider_id=rider["id"], origin={"place_id": rider["home_place_id"]})
    answer = served.call("GET", f"/v1/log.csv?date={THURSDAY}", "dispatcher")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert f"noriai-log-{THURSDAY}.csv" in answer.headers["content-disposition"]
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["種類 Kind"] for row in rows] == ["rider_added", "booked"]
    assert rows[1]["利用者 Rider"] == "'=HYPERLINK(1)"
    assert rows[1]["した人 Who"] == "配車担当"
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
