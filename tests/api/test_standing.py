"""Standing bookings over HTTP: made, told in words, skipped, ended."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.town import Town
from tests.api.serving import OTHER, RIDER, Served, serving
from tests.api.test_bad_input import check_problem

FIRST, SECOND, THIRD = "2026-11-26", "2026-12-03", "2026-12-10"


def weekly(served: Served, **changes: Any) -> dict[str, Any]:
    """Every Thursday from home to the clinic, there by ten."""
    home = served.town.residents[str(changes.get("rider_id", RIDER))].home
    return {
        "rider_id": RIDER, "weekday": 3, "origin": {"place_id": home}, "destination": {"place_id": "clinic"},
        "seats": 1, "wheelchairs": 0, "parcels": 0, "mode": "arrive", "minutes": 600, "way_home": "none",
    } | changes  # fmt: skip


def make(served: Served, who: str = "tablet", key: str | None = None, **changes: Any) -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return served.call("POST", "/v1/standing", who, json=weekly(served, **changes), headers=headers)


def test_a_standing_booking_is_answered_in_full_and_its_rides_are_among_the_bookings(served: Served) -> None:
    needs = {"wheelchair": False, "walking_frame": True, "carer": False}
    answer = make(served, way_home="open", needs=needs, until_day="2027-03-31")
    assert answer.status_code == 201
    standing = answer.json()
    assert standing["rider"] == {"id": RIDER, "name": "雛形 四郎"}
    assert standing["origin"]["id"] == served.town.residents[RIDER].home
    assert standing["destination"]["name"]["ja"] == "上士幌クリニック"
    assert standing["party"] == {"seats": 1, "wheelchairs": 0, "parcels": 0}
    assert (standing["needs"], standing["way_home"], standing["minutes"]) == (needs, "open", 600)
    assert (standing["from_day"], standing["until_day"], standing["ended_at"]) == (FIRST, "2027-03-31", None)
    bookings = {one["booking_id"]: one for one in served.call("GET", "/v1/bookings", "tablet").json()}
    assert [day["day"] for day in standing["days"]] == [FIRST, SECOND, THIRD]
    for day in standing["days"]:
        assert (day["status"], day["reason"], day["message"]) == ("booked", None, None)
        booking = bookings[day["booking_id"]]
        assert booking["pickup_window"]["start"].startswith(day["day"])
        assert booking["needs"] == needs
        assert bookings[booking["way_home_id"]]["kind"] == "open_return"
    assert served.call("GET", "/v1/standing", "tablet").json() == [standing]


def test_a_point_on_the_map_and_a_time_home_are_kept_as_they_were_asked(served: Served) -> None:
    standing = make(served, origin={"lon": 143.3075, "lat": 43.2635}, way_home=780).json()
    assert (standing["origin"]["id"], standing["origin"]["lon"], standing["way_home"]) == (None, 143.3075, 780)
    assert [day["status"] for day in standing["days"]] == ["booked"] * 3


def test_a_day_is_skipped_asked_for_again_and_all_of_it_ended(served: Served) -> None:
    standing = make(served).json()
    address = f"/v1/standing/{standing['standing_id']}"
    skipped = served.call("POST", f"{address}/skip", "tablet", json={"day": SECOND}).json()
    assert [day["status"] for day in skipped["days"]] == ["booked", "skipped", "booked"]
    assert (
        served.call("GET", f"/v1/bookings/{standing['days'][1]['booking_id']}", "tablet").json()["status"]
        == "cancelled"
    )
    again = served.call("POST", f"{address}/unskip", "dispatcher", json={"day": SECOND}).json()
    assert [day["status"] for day in again["days"]] == ["booked"] * 3
    ended = served.call("DELETE", f"{address}?cancel_booked=true", "tablet").json()
    assert ended["ended_at"] == f"{FIRST}T08:00:00+09:00"
    assert [day["status"] for day in ended["days"]] == ["skipped"] * 3
    assert served.call("GET", "/v1/standing", "tablet").json() == []
    check_problem(served.call("POST", f"{address}/skip", "tablet", json={"day": THIRD}), 409, "standing-over")


def test_a_closing_day_and_a_refused_day_are_told_in_words_that_a_rider_understands(town: Town, tmp_path: Path) -> None:
    with serving(town, tmp_path, datetime.fromisoformat("2026-12-24T08:00:00+09:00")) as served:
        _fill(served, "2027-01-07")
        standing = make(served, seats=0, wheelchairs=1).json()
        booked, closed, refused = standing["days"]
        assert (booked["day"], booked["status"]) == ("2026-12-24", "booked")
        assert (closed["day"], closed["status"], closed["reason"]) == ("2026-12-31", "closed", "closed_day")
        assert "運休" in closed["message"]["ja"]
        assert "closed that day" in closed["message"]["en"]
        assert (refused["day"], refused["status"], refused["reason"]) == ("2027-01-07", "refused", "no_capacity")
        assert "空きがありません" in refused["message"]["ja"]
        assert "no room" in refused["message"]["en"]
        assert not re.search("[{}]", str(refused["message"].values()))
        assert served.call("GET", "/v1/standing", "dispatcher").json() == [standing]


BAD: list[tuple[str, dict[str, Any], int, str]] = [
    ("a weekday without a line", {"weekday": 0}, 422, "no-service-that-day"),
    ("a weekday that does not exist", {"weekday": 7}, 422, "invalid-input"),
    ("a time after the hours", {"minutes": 1000}, 422, "outside-hours"),
    ("a time after midnight", {"minutes": 1440}, 422, "invalid-input"),
    ("half a minute", {"minutes": 600.5}, 422, "invalid-input"),
    ("a way home before the way there", {"way_home": 540}, 422, "way-home-too-early"),
    ("a way home after the hours", {"way_home": 1380}, 422, "outside-hours"),
    ("a way home by word", {"way_home": "later"}, 422, "invalid-input"),
    ("an unknown place", {"destination": {"place_id": "atlantis"}}, 422, "unknown-place"),
    ("no place", {"destination": {}}, 422, "place-form"),
    ("0 seats", {"seats": 0}, 422, "party-empty"),
    ("99 million seats", {"seats": 99_000_000}, 422, "party-too-large"),
    ("a period without such a day", {"until_day": "2026-11-25"}, 422, "standing-period"),
    ("a first day after the last", {"from_day": "2026-12-03", "until_day": "2026-12-02"}, 422, "standing-period"),
    ("no date", {"from_day": "soon"}, 422, "not-a-date"),
    ("the year 9999", {"from_day": "9999-12-31"}, 422, "too-far-ahead"),
    ("somebody else", {"rider_id": OTHER}, 403, "not-your-rider"),
    ("a field too many", {"colour": "red"}, 422, "invalid-input"),
]


@pytest.mark.parametrize(("what", "changes", "status", "slug"), BAD, ids=[what for what, *_ in BAD])
def test_what_cannot_be_is_a_problem_and_changes_nothing(
    shared: Served, what: str, changes: dict[str, Any], status: int, slug: str
) -> None:
    before = shared.state()
    check_problem(make(shared, **changes), status, slug)
    assert shared.state() == before
    assert shared.call("GET", "/v1/standing", "dispatcher").json() == []


def test_a_weekday_without_a_line_hears_on_which_days_one_runs(shared: Served) -> None:
    problem = check_problem(make(shared, weekday=0), 422, "no-service-that-day")
    assert problem["service_days"] == [FIRST, "2026-11-27", SECOND]
    assert "11月26日(木)" in problem["detail"]


def test_others_neither_see_nor_change_it(served: Served) -> None:
    standing = make(served).json()
    address, before = f"/v1/standing/{standing['standing_id']}", served.state()
    assert served.call("GET", "/v1/standing", "other-tablet").json() == []
    check_problem(served.call("GET", f"/v1/standing?rider_id={RIDER}", "other-tablet"), 403, "not-your-rider")
    check_problem(served.call("DELETE", address, "other-tablet"), 403, "not-your-standing")
    day = {"day": SECOND}
    check_problem(served.call("POST", f"{address}/skip", "other-tablet", json=day), 403, "not-your-standing")
    check_problem(served.call("POST", f"{address}/unskip", "other-tablet", json=day), 403, "not-your-standing")
    check_problem(served.call("DELETE", "/v1/standing/none", "tablet"), 404, "unknown-standing")
    check_problem(
        served.call("POST", f"{address}/skip", "tablet", json={"day": "2026-12-04"}), 422, "not-a-standing-day"
    )
    check_problem(served.call("POST", f"{address}/skip", "tablet", json={"day": "soon"}), 422, "not-a-date")
    assert served.state() == before
    assert served.call("GET", f"/v1/standing?rider_id={RIDER}", "dispatcher").json() == [standing]
    assert served.call("GET", f"/v1/standing?rider_id={OTHER}", "dispatcher").json() == []


def test_the_same_one_is_not_made_twice(served: Served) -> None:
    first = make(served, key="k")
    assert make(served, key="k").json() == first.json()
    before = served.state()
    check_problem(make(served, key="k", minutes=660), 422, "key-reused")
    problem = check_problem(make(served, key="another"), 409, "standing-exists")
    assert problem["data"]["standing_id"] == first.json()["standing_id"]
    check_problem(make(served, key="x" * 201), 400, "no-idempotency-key")
    assert served.state() == before


def _fill(served: Served, day: str) -> None:
    """Somebody else takes all the room for a wheelchair in the morning."""
    for number in range(100):
        wish = served.wish(depart_after=None, arrive_by=f"{day}T10:00:00+09:00", rider_id=OTHER, seats=0, wheelchairs=1)
        offers = served.call("POST", "/v1/requests", "dispatcher", json=wish).json()["offers"]
        if not offers:
            return
        assert served.confirm(offers[0]["offer_id"], "dispatcher", f"fill {number}").status_code == 201
