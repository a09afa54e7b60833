"""The real-time feeds over HTTP, parsed with the official bindings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import Parse
from google.transit import gtfs_realtime_pb2 as gtfs_rt

from api.town import Town
from tests.api.serving import THURSDAY, Served, serving
from tests.api.test_bad_input import check_problem
from tests.feeds.reading import Tables, read

NAMES = ("vehicle-positions", "trip-updates", "alerts")


@pytest.fixture
def served(town: Town, tmp_path: Path) -> Iterator[Served]:
    with serving(town, tmp_path) as running:
        yield running


def feed(served: Served, name: str) -> Any:
    answer = served.call("GET", f"/feeds/{name}.pb")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/x-protobuf"
    assert answer.headers["access-control-allow-origin"] == "*"
    message = gtfs_rt.FeedMessage.FromString(answer.content)
    assert message.header.gtfs_realtime_version == "2.0"
    assert message.header.incrementality == gtfs_rt.FeedHeader.FULL_DATASET
    assert message.header.timestamp == int(served.clock.now().timestamp())
    assert len({entity.id for entity in message.entity}) == len(message.entity)
    _same_ids(static(served), message)
    return message


def static(served: Served) -> Tables:
    return read(served.call("GET", "/feeds/gtfs.zip").content)


def _same_ids(tables: Tables, message: Any) -> None:
    """Whatever a real-time feed names is in the GTFS feed of the version that it names."""
    assert message.header.feed_version == tables.of("feed_info.txt")[0]["feed_version"]
    routes = {row["trip_id"]: row["route_id"] for row in tables.of("trips.txt")}
    for entity in message.entity:
        for trip in (entity.trip_update.trip, entity.vehicle.trip):
            assert not trip.trip_id or routes[trip.trip_id] == trip.route_id
        for selector in entity.alert.informed_entity:
            assert not selector.stop_id or selector.stop_id in tables.ids("stops.txt", "stop_id")
            assert not selector.route_id or selector.route_id in routes.values()
            assert not selector.agency_id or selector.agency_id in tables.ids("agency.txt", "agency_id")


def close(served: Served, **closure: Any) -> str:
    answer = served.call("POST", "/v1/closures", "dispatcher", json=closure)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["closure"]["closure_id"])


def cancelled(served: Served) -> set[tuple[str, str]]:
    updates = [entity.trip_update.trip for entity in feed(served, "trip-updates").entity]
    assert all(trip.schedule_relationship == gtfs_rt.TripDescriptor.CANCELED for trip in updates)
    return {(trip.trip_id, trip.start_date) for trip in updates}


def test_on_a_quiet_day_nothing_is_cancelled_and_there_is_nothing_to_tell(served: Served) -> None:
    assert cancelled(served) == set()
    assert not feed(served, "alerts").entity
    served.later(minutes=30)
    vehicles = {entity.id: entity.vehicle for entity in feed(served, "vehicle-positions").entity}
    assert set(vehicles) == {"bus-1", "bus-2"}
    assert vehicles["bus-1"].vehicle.label == "福祉バス1号車"
    assert {vehicle.trip.trip_id for vehicle in vehicles.values()} == {"hagigaoka"}
    assert {vehicle.trip.start_date for vehicle in vehicles.values()} == {"20261126"}
    assert vehicles["bus-1"].timestamp == int(served.clock.now().timestamp())


def test_json_says_the_same(served: Served) -> None:
    served.later(minutes=30)
    close(served, kind="stop", place_id="clinic", reason="工事")
    for name in NAMES:
        answer = served.call("GET", f"/feeds/{name}.pb?format=json")
        assert answer.headers["content-type"] == "application/json"
        assert Parse(answer.text, gtfs_rt.FeedMessage()) == feed(served, name)
    check_problem(served.call("GET", "/feeds/alerts.pb?format=xml"), 422, "invalid-input")
    check_problem(served.call("GET", "/feeds/riders.pb"), 422, "invalid-input")


def test_weather_that_closes_a_day_cancels_its_lines_and_what_closes_an_hour_only_warns(served: Served) -> None:
    reason = {"kind": "weather", "reason": "暴風雪"}
    close(served, **reason, **{"from": f"{THURSDAY}T13:00:00+09:00", "to": f"{THURSDAY}T14:00:00+09:00"})
    [entity] = feed(served, "alerts").entity
    assert (entity.alert.cause, entity.alert.effect) == (gtfs_rt.Alert.WEATHER, gtfs_rt.Alert.NO_SERVICE)
    [period] = entity.alert.active_period
    assert datetime.fromtimestamp(period.start, served.town.timezone).isoformat() == f"{THURSDAY}T13:00:00+09:00"
    assert datetime.fromtimestamp(period.end, served.town.timezone).isoformat() == f"{THURSDAY}T14:00:00+09:00"
    texts = {text.language: text.text for text in entity.alert.description_text.translation}
    assert texts == {"ja": "理由: 暴風雪", "en": "Reason: 暴風雪"}
    assert cancelled(served) == set()
    whole = close(served, **reason, date="2026-11-27")
    expected = {("hagigaoka", "20261127"), ("hagigaoka_stops", "20261127"), ("kami-otofuke", "20261127")}
    assert cancelled(served) == expected
    assert served.call("DELETE", f"/v1/closures/{whole}", "dispatcher").status_code == 200
    assert cancelled(served) == set()
    assert len(feed(served, "alerts").entity) == 1


def test_two_spans_that_leave_no_hour_open_cancel_the_rest_of_the_day(served: Served) -> None:
    served.later(hours=3)
    for start, end in (("11:00", "13:00"), ("13:00", "16:00")):
        span = {"from": f"{THURSDAY}T{start}:00+09:00", "to": f"{THURSDAY}T{end}:00+09:00"}
        close(served, kind="weather", reason="大雪", **span)
    assert {trip for trip, _ in cancelled(served)} == {"hagigaoka", "hagigaoka_stops", "kami-otofuke"}


def test_a_closed_stop_is_told_by_its_id_but_nobodys_home_is(served: Served) -> None:
    close(served, kind="stop", place_id="clinic", reason="工事")
    close(served, kind="stop", place_id=served.town.residents["r-028"].home, reason="除雪")
    [entity] = feed(served, "alerts").entity
    assert [selector.stop_id for selector in entity.alert.informed_entity] == ["clinic"]
    assert "上士幌クリニック" in entity.alert.header_text.translation[0].text
    assert "Kamishihoro clinic" in entity.alert.header_text.translation[1].text


def test_a_closed_road_concerns_the_lines_along_it(served: Served) -> None:
    close(served, kind="road", points=[[143.296, 43.233], [143.2972, 43.2352]], reason="倒木")
    [entity] = feed(served, "alerts").entity
    assert entity.alert.effect == gtfs_rt.Alert.DETOUR
    assert {one.route_id for one in entity.alert.informed_entity} == {"orube", "hagigaoka", "kami-otofuke"}


def test_a_breakdown_means_less_service_and_the_last_one_none(served: Served) -> None:
    def breaks(vehicle_id: str) -> None:
        event = {"kind": "out_of_service"}
        assert served.call("POST", f"/v1/vehicles/{vehicle_id}/events", "dispatcher", json=event).status_code < 300

    served.later(hours=2)
    breaks("bus-1")
    [entity] = feed(served, "alerts").entity
    assert (entity.alert.cause, entity.alert.effect) == (
        gtfs_rt.Alert.TECHNICAL_PROBLEM,
        gtfs_rt.Alert.REDUCED_SERVICE,
    )
    assert {one.route_id for one in entity.alert.informed_entity} == {"hagigaoka", "kami-otofuke"}
    assert cancelled(served) == set()
    breaks("bus-2")
    breaks("post-1")
    assert {entity.alert.effect for entity in feed(served, "alerts").entity} == {gtfs_rt.Alert.NO_SERVICE}
    assert {trip for trip, _ in cancelled(served)} == {"hagigaoka", "hagigaoka_stops", "kami-otofuke"}
    assert not feed(served, "vehicle-positions").entity


def test_gtfs_is_sent_once_and_then_only_when_it_has_changed(served: Served) -> None:
    first = served.call("GET", "/feeds/gtfs.zip")
    assert first.headers["content-type"] == "application/zip"
    assert first.headers["access-control-allow-origin"] == "*"
    tag = first.headers["etag"]
    for wanted in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = served.call("GET", "/feeds/gtfs.zip", headers={"If-None-Match": wanted})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert served.call("GET", "/feeds/gtfs.zip", headers={"If-None-Match": '"other"'}).content == first.content
    agency = static(served).of("agency.txt")[0]
    assert agency["agency_url"] == "https://www.kamishihoro.jp/"
