"""Every route that reads, called by each role with real ids; the answers are searched for people it need not know."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import httpx

from tests.api.serving import OTHER, RIDER, THURSDAY, Served

FRIDAY = "2026-11-27"

WALKERS = {"planner": "planner", "driver": "driver", "partner": "partner", "resident": "tablet"}
"""Roles, and their tokens."""

_STREAMS = {"/v1/events"}
_POINT = re.compile(r"(1[234]\d\.\d{3,})[^\d-]{1,12}?(4[234]\.\d{3,})")
_PARAMETER = re.compile(r"{(\w+)}")


@dataclass(frozen=True)
class Found:
    """Something of a person in an answer."""

    role: str
    call: str
    rider_id: str
    what: str


@dataclass(frozen=True)
class World:
    """Who rides on what: rider ids by vehicle on Thursday, and those who ride on Friday only."""

    bookings: Sequence[str]
    riders: dict[str, set[str]]

    def known(self, role: str) -> set[str]:
        """Riders whose names a role needs."""
        return {
            "planner": set(), "driver": self.riders.get("bus-1", set()), "partner": {RIDER, OTHER}, "resident": {RIDER},
        }[role]  # fmt: skip


def people_ride(served: Served) -> World:
    """Rides of several people on both buses today and tomorrow, with notes; one lives where no other does."""
    riders: dict[str, set[str]] = {}
    bookings: list[str] = []
    able = [one for one in served.town.residents.values() if one.age(served.clock.now().date()) >= 75]
    for day, hour, one in zip(
        [THURSDAY] * 8 + [FRIDAY] * 4, [9, 10, 11, 12, 13] * 4, _two_areas(served, able), strict=False
    ):
        asked = {
            "rider_id": one.id, "origin": {"place_id": one.home}, "destination": {"place_id": "clinic"},
            "depart_after": f"{day}T{hour:02}:00:00+09:00", "seats": 1, "wheelchairs": 0, "parcels": 0,
        }  # fmt: skip
        offers = served.call("POST", "/v1/requests", "dispatcher", json=asked).json().get("offers")
        if not offers:
            continue
        made = served.confirm(offers[0]["offer_id"], "dispatcher", offers[0]["offer_id"]).json()
        bookings.append(made["booking_id"])
        note = {"text": f"{one.name}さんは裏口から"}
        served.call("PUT", f"/v1/bookings/{made['booking_id']}/note", "dispatcher", json=note)
        if day == THURSDAY:
            riders.setdefault(made["vehicle"]["id"], set()).add(one.id)
    return World(bookings, riders)


def _two_areas(served: Served, able: Sequence[object]) -> Iterator[object]:
    areas = ("hagigaoka", "kami-otofuke")
    living = [[one for one in able if served.town.places[one.home].area == area] for area in areas]  # type: ignore
    for pair in zip(*living, strict=False):
        yield from pair


def walked(served: Served, world: World) -> Iterator[tuple[str, str, httpx.Response]]:
    """Role, call and answer of every reading route that takes a token, with every real id."""
    ids = {
        "vehicle_id": ["bus-1", "bus-2"],
        "booking_id": [world.bookings[0], world.bookings[1], world.bookings[-1]],
        "rider_id": [RIDER, "r-001"],
        "period": ["2026-11"],
        "name": ["roads", "areas", "places"],
    }
    paths = served.call("GET", "/openapi.json").json()["paths"]
    reading = {path: item["get"] for path, item in paths.items() if "security" in item.get("get", {})}
    for path, documented in sorted(reading.items()):
        if path in _STREAMS:
            continue
        days = (THURSDAY, FRIDAY) if any(each["name"] == "date" for each in documented.get("parameters", ())) else ("",)
        names = _PARAMETER.findall(path)
        for values in product(*(ids.get(name, ["none"]) for name in names)):
            made = path
            for name, value in zip(names, values, strict=True):
                made = made.replace(f"{{{name}}}", value)
            for day, (role, who) in product(days, WALKERS.items()):
                asked = {"place": "clinic"} | ({"date": day} if day else {})
                yield role, f"{made} {day}", served.call("GET", made, who, params=asked)


def people_in(served: Served, role: str, call: str, text: str, known: Collection[str]) -> Iterator[Found]:
    """What an answer says of riders whom the role need not know."""
    at = {(round(float(lon), 5), round(float(lat), 5)) for lon, lat in _POINT.findall(text)}
    public = {place.location for place in served.town.places.values() if place.kind not in ("home", "address")}
    living = {served.town.residents[rider_id].home for rider_id in known}
    for one in served.town.residents.values():
        if one.id in known:
            continue
        home = served.town.places[one.home]
        told = {"name": one.name, "kana": one.kana, "phone": one.phone}
        if one.home not in living:
            told["home"] = f'"{home.id}"'
        yield from (Found(role, call, one.id, what) for what, words in told.items() if words and words in text)
        where = served.town.locations
        door, road = (home.lon, home.lat), (float(where.lon[home.location]), float(where.lat[home.location]))
        # A driver's way along the road passes other doors, as everybody's does.
        points = [door] if home.location in public or role == "driver" else [door, road]
        if one.home not in living and any((round(lon, 5), round(lat, 5)) in at for lon, lat in points):
            yield Found(role, call, one.id, "where the home is")


def leaks(served: Served) -> tuple[int, list[Found]]:
    """How many answers were searched, and what they told of people who are none of the role's business."""
    world = people_ride(served)
    assert len(world.riders) > 1, f"all on one bus: {world}"
    assert len(world.bookings) > 5, f"too few to be found out about: {world}"
    answers, found = 0, []
    for role, call, answer in walked(served, world):
        answers += 1
        found += people_in(served, role, call, answer.text, world.known(role))
    return answers, found
