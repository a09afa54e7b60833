"""GOFS over HTTP: found from its first file alone, each file of its form, every id leading somewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError
from shapely.geometry import Point, shape

from api.feeds.gofs.files import FILES as NAMES
from api.feeds.gofs.files import gofs_file
from api.feeds.gofs.zones import zone_parts
from api.feeds.zones import zones as lines_zones
from api.town import Town, load_town
from tests.api.serving import RIDER, THURSDAY, Served, serving
from tests.api.test_bad_input import JAPANESE, check_problem
from tests.feeds.conftest import Changed
from tests.feeds.gofs_reference import FILES, REQUIRED, BookingRule, Envelope, Feeds, OperatingRule, WaitTimes

BASE = "https://bus.example.jp"
TODAY = date.fromisoformat(THURSDAY)


@pytest.fixture(scope="module")
def served(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(town, tmp_path_factory.mktemp("gofs")) as running:
        yield running


def opened(served: Served, url: str) -> Any:
    answer = served.client.get(url)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["access-control-allow-origin"] == "*"
    return Envelope.model_validate(answer.json()).data


def files(served: Served, language: str) -> dict[str, Any]:
    feeds = Feeds.model_validate(opened(served, "/feeds/gofs/gofs.json")[language]).feeds
    found = {feed.name: feed.url for feed in feeds}
    assert set(found) >= REQUIRED
    assert found.pop("wait_time").endswith(f"/{language}/wait_time")
    return {name: opened(served, url) for name, url in found.items()}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_file_is_of_its_form_and_in_its_language(served: Served, language: str) -> None:
    found = files(served, language)
    assert set(found) == set(FILES) == set(NAMES)
    for name, data in found.items():
        FILES[name].model_validate(data)
    assert found["system_information"]["language"] == language
    assert found["system_information"]["timezone"] == "Asia/Tokyo"
    names = [feature["properties"]["name"] for feature in found["zones"]["zones"]["features"]]
    assert all(bool(JAPANESE.search(name)) == (language == "ja") for name in names)
    assert "30" in found["booking_rules"]["booking_rules"][0]["message"]


def made(town: Town) -> dict[str, Any]:
    """Every file of a town, of its form, as it comes out of JSON."""
    found = {name: json.loads(json.dumps(gofs_file(town, name, "ja", TODAY, BASE))) for name in NAMES}
    for name, data in found.items():
        FILES[name].model_validate(data)
    return found


def check_ids(found: dict[str, Any]) -> None:
    zones = [feature["zone_id"] for feature in found["zones"]["zones"]["features"]]
    calendars = [one["calendar_id"] for one in found["calendars"]["calendars"]]
    types = [one["vehicle_type_id"] for one in found["vehicle_types"]["vehicle_types"]]
    brands = [one["brand_id"] for one in found["service_brands"]["service_brands"]]
    for ids in (zones, calendars, types, brands):
        assert len(set(ids)) == len(ids)
    for rule in found["operating_rules"]["operating_rules"]:
        assert {rule["from_zone_id"], rule["to_zone_id"]} <= set(zones)
        assert set(rule["calendars"]) <= set(calendars)
        assert set(rule["vehicle_type_id"]) <= set(types)
        assert rule["brand_id"] in brands
    for rule in found["booking_rules"]["booking_rules"]:
        assert {*rule["from_zone_ids"], *rule["to_zone_ids"]} <= set(zones)


def test_every_id_leads_somewhere(served: Served) -> None:
    check_ids(files(served, "ja"))


def test_a_place_may_be_left_for_another_where_and_when_a_line_says_so(served: Served) -> None:
    found = files(served, "en")
    zones = {one["zone_id"]: shape(one["geometry"]) for one in found["zones"]["zones"]["features"]}
    weekdays = {one["calendar_id"]: one["days"] for one in found["calendars"]["calendars"]}
    homes = {name: served.town.places[f"home-{name}-01"] for name in ("orube", "hagigaoka", "centre")}
    at = {
        name: [zone for zone, polygon in zones.items() if polygon.intersects(Point(place.lon, place.lat))]
        for name, place in homes.items()
    }
    rules = found["operating_rules"]["operating_rules"]

    def days(origin: str, destination: str) -> set[str]:
        return {
            day
            for rule in rules
            if rule["from_zone_id"] in at[origin] and rule["to_zone_id"] in at[destination]
            for calendar in rule["calendars"]
            for day in weekdays[calendar]
        }

    assert days("orube", "centre") == days("centre", "orube") == days("orube", "orube") == {"mon", "wed"}
    assert days("hagigaoka", "centre") == {"thu", "fri"}
    assert days("centre", "centre") == {"mon", "wed", "thu", "fri"}
    assert days("orube", "hagigaoka") == set()


def test_the_rules_of_a_town_are_those_of_its_feed(changed: Changed) -> None:
    edits = [("cutoff_minutes = 30", "cutoff_minutes = 0"), ("open_return_minutes = 5", "open_return_minutes = 0")]
    town = changed(*edits, ('url = "https', 'phone = "+81 (0)1564-0-0000"\nurl = "https'), ('"15:30"', '"17:00"'))
    found = made(town)
    check_ids(found)
    assert found["booking_rules"]["booking_rules"][0]["booking_type"] == 0
    assert found["system_information"]["phone_number"] == "+810156400000"
    assert {rule["end_pickup_window"] for rule in found["operating_rules"]["operating_rules"]} == {"17:00:00"}


def test_an_area_in_two_parts_is_two_zones(changed: Changed) -> None:
    folder = changed().folder
    path = folder / "areas.geojson"
    areas = json.loads(path.read_text(encoding="utf-8"))
    for feature in areas["features"]:
        if feature["properties"]["id"] == "orube":
            far = [[[143.6, 43.6], [143.61, 43.6], [143.61, 43.61], [143.6, 43.6]]]
            feature["geometry"] = {"type": "MultiPolygon", "coordinates": [feature["geometry"]["coordinates"], far]}
    path.write_text(json.dumps(areas), encoding="utf-8")
    found = made(load_town(folder))
    check_ids(found)
    assert {"orube", "orube_2"} <= {one["zone_id"] for one in found["zones"]["zones"]["features"]}


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (BookingRule, {"from_zone_ids": ["a"], "booking_type": 1}),
        (BookingRule, {"from_zone_ids": ["a"], "booking_type": 0, "prior_notice_duration_max": 3}),
        (BookingRule, {"from_zone_ids": ["a"], "booking_type": 2, "prior_notice_last_day": 1}),
        (OperatingRule, {"from_zone_id": "a", "to_zone_id": "a", "calendars": ["c"], "vehicle_type_id": ["v"],
                         "start_pickup_window": "08:00:00"}),
        (Envelope, {"last_updated": 1_795_000_000, "ttl": 0, "version": "1.0", "data": {}, "more": 1}),
    ],
)  # fmt: skip
def test_the_forms_refuse_what_the_reference_forbids(form: type[Any], wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        form.model_validate(wrong)


def wait(served: Served, **query: Any) -> list[dict[str, Any]]:
    answer = served.call("GET", "/feeds/gofs/ja/wait_time", params=query)
    assert answer.status_code == 200, answer.text
    data = WaitTimes.model_validate(Envelope.model_validate(answer.json()).data)
    return [one.model_dump() for one in data.wait_times]


def test_the_wait_is_that_of_the_first_ride_that_would_be_offered(served: Served) -> None:
    home, clinic = served.town.places[served.town.residents[RIDER].home], served.town.places["clinic"]
    pickup = {"pickup_lat": home.lat, "pickup_lon": home.lon}
    [told] = wait(served, **pickup, drop_off_lat=clinic.lat, drop_off_lon=clinic.lon)
    assert told["brand_id"] == "kamishihoro"
    now = served.clock.now()
    first = served.offers(depart_after=f"{THURSDAY}T08:30:00+09:00")[0]["pickup_window"]
    start, end = (datetime.fromisoformat(first[name]) for name in ("start", "end"))
    assert start <= now + timedelta(seconds=told["wait_time"]) <= end
    assert wait(served, **pickup), "to the nearest public place when no drop-off is given"
    assert wait(served, **pickup, brand_id="kamishihoro,other")
    assert wait(served, **pickup, brand_id="other") == []


def test_where_no_line_goes_today_there_is_no_wait_to_tell(served: Served) -> None:
    orube, clinic = served.town.places["home-orube-07"], served.town.places["clinic"]
    assert wait(served, pickup_lat=orube.lat, pickup_lon=orube.lon) == []
    assert wait(served, pickup_lat=48.6, pickup_lon=12.4) == []
    pickup = {"pickup_lat": clinic.lat, "pickup_lon": clinic.lon}
    assert wait(served, **pickup, drop_off_lat=orube.lat, drop_off_lon=orube.lon) == []


def test_a_question_that_cannot_be_answered_is_told_which_part(served: Served) -> None:
    address = "/feeds/gofs/ja/wait_time"
    for query, slug in (
        ("pickup_lat=43", "invalid-input"),
        ("pickup_lat=43&pickup_lon=443", "invalid-input"),
        ("pickup_lat=43&pickup_lon=nan", "not-a-number"),
        ("pickup_lat=43&pickup_lon=143&drop_off_lat=43", "invalid-input"),
    ):
        check_problem(served.call("GET", f"{address}?{query}"), 422, slug)
    check_problem(served.call("GET", "/feeds/gofs/fr/zones.json"), 422, "invalid-input")
    check_problem(served.call("GET", "/feeds/gofs/ja/riders.json"), 422, "invalid-input")


def test_a_file_is_sent_again_only_when_it_has_changed(served: Served) -> None:
    first = served.call("GET", "/feeds/gofs/en/zones.json")
    tag = first.headers["etag"]
    assert served.call("GET", "/feeds/gofs/en/zones.json", headers={"If-None-Match": tag}).status_code == 304
    assert served.call("GET", "/feeds/gofs/ja/zones.json", headers={"If-None-Match": tag}).status_code == 200


def test_the_zones_of_gofs_and_gtfs_cover_the_same_ground(town: Town) -> None:
    for line in town.lines:
        whole = lines_zones(town)[line.id].shape
        parts = sum(part.area for area in line.areas for _, part in zone_parts(town, area))
        assert parts == pytest.approx(whole.area, rel=1e-3)
