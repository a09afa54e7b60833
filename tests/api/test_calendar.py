"""The rides as a calendar file, read by the same library that calendars are read with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from tests.api.serving import OTHER, RIDER, Served
from tests.api.test_bad_input import JAPANESE, check_problem


def calendar_of(served: Served, who: str = "tablet", query: str = "", language: str = "ja") -> Any:
    answer = served.call("GET", f"/v1/bookings.ics{query}", who, headers={"Accept-Language": language})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-language"] == language
    return Calendar.from_ical(answer.content)


def test_each_open_ride_is_an_event_from_the_pickup_to_the_latest_arrival(served: Served) -> None:
    booking = served.book()
    [event] = calendar_of(served).walk("VEVENT")
    assert event["UID"] == f"{booking['booking_id']}@kamishihoro"
    assert event["DTSTART"].dt == datetime.fromisoformat(booking["pickup_window"]["start"])
    assert event["DTEND"].dt == datetime.fromisoformat(booking["latest_arrival"])
    assert event["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert event["DTSTAMP"].dt.tzinfo == UTC or event["DTSTAMP"].dt.utcoffset() == timedelta(0)
    assert (event["STATUS"], event["SEQUENCE"]) == ("CONFIRMED", 0)
    [alarm] = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(minutes=-30))


def test_the_towns_time_zone_comes_with_the_events(served: Served) -> None:
    served.book()
    [zone] = calendar_of(served).walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Tokyo"
    assert zone.to_tz().utcoffset(datetime(2026, 11, 26)) == ZoneInfo("Asia/Tokyo").utcoffset(datetime(2026, 11, 26))


def test_it_speaks_the_language_that_was_asked_for(served: Served) -> None:
    served.book()
    [japanese] = calendar_of(served).walk("VEVENT")
    [english] = calendar_of(served, language="en").walk("VEVENT")
    assert japanese["SUMMARY"] == "バス: 上士幌クリニックへ"
    assert japanese["LOCATION"] == "自宅"
    assert "10:00から10:15の間にお迎えします" in japanese["DESCRIPTION"]
    assert english["SUMMARY"] == "Bus to Kamishihoro clinic"
    assert "between 10:00 and 10:15" in english["DESCRIPTION"]
    assert not JAPANESE.search(str(english["DESCRIPTION"]))


def test_an_open_return_that_was_called_is_the_same_event_moved(served: Served) -> None:
    offer_id = served.offers()[0]["offer_id"]
    body = {"offer_id": offer_id, "way_home": {"open": True}}
    booking = served.call("POST", "/v1/bookings", "tablet", json=body, headers={"Idempotency-Key": "k"}).json()
    home = booking["way_home_id"]
    before = _event(served, home)
    assert before["SEQUENCE"] == 0
    assert "もっと早い便を呼べます" in before["DESCRIPTION"]
    served.later(hours=4)
    called = served.call("POST", f"/v1/bookings/{home}/call", "tablet", headers={"Idempotency-Key": "c"}).json()
    after = _event(served, home)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == 1
    assert after["DTSTART"].dt == datetime.fromisoformat(called["pickup_window"]["start"]) < before["DTSTART"].dt


def test_only_rides_that_are_still_to_come_are_in_it_and_only_of_ones_own_riders(served: Served) -> None:
    kept, gone = served.book()["booking_id"], served.book(depart_after="2026-11-26T13:00:00+09:00")["booking_id"]
    served.call("DELETE", f"/v1/bookings/{gone}", "tablet")
    other = served.book("dispatcher", rider_id=OTHER, origin={"place_id": served.town.residents[OTHER].home})
    uids = {"tablet": {kept}, "other-tablet": {other["booking_id"]}, "shared-tablet": {kept, other["booking_id"]}}
    uids["dispatcher"] = uids["shared-tablet"]
    for who, expected in uids.items():
        assert {str(one["UID"]).split("@")[0] for one in calendar_of(served, who).walk("VEVENT")} == expected
    [mine] = calendar_of(served, "shared-tablet", f"?rider_id={RIDER}").walk("VEVENT")
    assert mine["UID"] == f"{kept}@kamishihoro"
    names = [str(one["SUMMARY"]) for one in calendar_of(served, "shared-tablet").walk("VEVENT")]
    assert any("雛形" in name for name in names), "where several share a calendar, it says whose ride it is"
    answer = served.call("GET", f"/v1/bookings.ics?rider_id={OTHER}", "tablet")
    check_problem(answer, 403, "not-your-rider")
    assert calendar_of(served, "too-young").walk("VEVENT") == []


def test_a_calendar_program_reads_a_riders_rides_under_an_address_of_their_own(served: Served) -> None:
    booking = served.book()
    served.book("dispatcher", rider_id=OTHER, origin={"place_id": served.town.residents[OTHER].home})
    link = f"/v1/riders/{RIDER}/calendar-link"
    first = served.call("PUT", link, "tablet").json()
    assert first["rider_id"] == RIDER
    assert first["qr_svg"].startswith("<svg")
    answer = served.client.get(first["url"])
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["UID"] == f"{booking['booking_id']}@kamishihoro"
    english = Calendar.from_ical(served.client.get(f"{first['url']}?language=en").content).walk("VEVENT")[0]
    assert not JAPANESE.search(str(english["DESCRIPTION"]))
    second = served.call("PUT", link, "dispatcher").json()["url"]
    check_problem(served.client.get(first["url"]), 404, "unknown-address")
    assert served.client.get(second).content == answer.content
    assert served.call("DELETE", link, "shared-tablet").status_code == 204
    assert served.call("DELETE", link, "shared-tablet").status_code == 204
    check_problem(served.client.get(second), 404, "unknown-address")


def test_nobody_gives_another_households_calendar_an_address(served: Served) -> None:
    for method in ("PUT", "DELETE"):
        check_problem(served.call(method, f"/v1/riders/{OTHER}/calendar-link", "tablet"), 403, "not-your-rider")
        check_problem(served.call(method, "/v1/riders/nobody/calendar-link", "dispatcher"), 422, "unknown-rider")
    check_problem(served.call("GET", f"/feeds/rides/{served.tokens['tablet']}.ics"), 404, "unknown-address")
    check_problem(served.call("GET", "/feeds/rides/x.ics"), 404, "unknown-address")


def _event(served: Served, booking_id: str) -> Any:
    [event] = [one for one in calendar_of(served).walk("VEVENT") if str(one["UID"]).startswith(booking_id)]
    return event
