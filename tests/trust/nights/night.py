"""Rides around a midnight: booked the evening before, driven through it, reported late, held against the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from api.town import Town, load_town
from tests.api.serving import Served, serving
from tests.service.running import DISPATCHER
from tests.towns.elsewhere import town_elsewhere
from tests.trust.fire.verdict import checked

STEPS = ("departed", "arrived", "boarded", "departed", "arrived", "alighted")


@dataclass
class Night:
    """What came of the rides around one midnight; `wrong` is in plain sentences."""

    rides: int = 0
    reports: int = 0
    versions: int = 0
    wrong: list[str] = field(default_factory=list)

    def hold(self, what: str, good: object) -> None:
        """Notes what should have been so and is not."""
        if not good:
            self.wrong.append(what)


def town_at_all_hours(folder: Path, zone: str) -> Town:
    """A town whose lines and vehicles run day and night on every day of the year."""
    made = town_elsewhere(folder, "always", zone, hours=("00:00", "24:00"))
    for name in ("town.toml", "fleet.toml"):
        text = (made / name).read_text(encoding="utf-8")
        every = 'weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]'
        text = re.sub(r"weekdays = \[.*?\]", every, text)
        text = re.sub(r"yearly_closing = \[.*?\]", "yearly_closing = []", text)
        (made / name).write_text(text, encoding="utf-8")
    return load_town(made, folder / "tables")


def through(town: Town, folder: Path, evening: date) -> Night:
    """The night after `evening`: a ride before midnight, one after it, one by day."""
    night, zone = Night(), town.timezone
    midnight = datetime(evening.year, evening.month, evening.day, tzinfo=zone) + timedelta(days=1)
    folder.mkdir(parents=True, exist_ok=True)
    with serving(town, folder, midnight - timedelta(hours=2)) as served:
        wishes = [midnight - timedelta(minutes=30), midnight + _small_hours(midnight), midnight + timedelta(hours=10)]
        rides = [_booked(night, served, wish) for wish in wishes]
        for ride in rides:
            if ride is not None:
                _driven(night, served, ride)
        _in_order(night, served)
        seen = checked(town, served.database.url)
        night.versions = seen.versions
        night.wrong += [f"checker: {finding}" for finding in seen.found]
    return night


def _small_hours(midnight: datetime) -> timedelta:
    """How long after midnight the second ride is: on a day of 25 hours nothing can be booked in its first one."""
    hours = (midnight + timedelta(days=1)).astimezone(UTC) - midnight.astimezone(UTC)
    return timedelta(minutes=105 if hours > timedelta(hours=24) else 45)


def _booked(night: Night, served: Served, leaves: datetime) -> dict[str, Any] | None:
    answer = served.call("POST", "/v1/requests", "tablet", json=served.wish(depart_after=leaves.isoformat()))
    if not answer.is_success:
        night.wrong.append(f"no ride at {leaves}: {answer.text}")
        return None
    offer = answer.json()["offers"][0]
    booked = served.confirm(offer["offer_id"], key=offer["offer_id"])
    if not booked.is_success:
        night.wrong.append(f"not booked at {leaves}: {booked.text}")
        return None
    ride = dict(booked.json())
    starts = datetime.fromisoformat(ride["pickup_window"]["start"])
    night.hold(f"{leaves} became {starts}", timedelta() <= starts - leaves <= timedelta(hours=1, minutes=30))
    night.hold(
        f"{starts} is not the town's own time", starts.utcoffset() == starts.astimezone(leaves.tzinfo).utcoffset()
    )
    night.rides += 1
    return ride


def _driven(night: Night, served: Served, ride: dict[str, Any]) -> None:
    """Every step is reported a minute after it happened; the last ones of a ride may come after midnight."""
    zone = served.town.timezone
    begin = datetime.fromisoformat(ride["planned_pickup"])
    end = datetime.fromisoformat(ride["planned_arrival"])
    minute = timedelta(minutes=1)
    moments = (begin - 10 * minute, begin, begin + minute, begin + 2 * minute, end, end + minute)
    vehicle = ride["vehicle"]["id"]
    for kind, moment in zip(STEPS, moments, strict=True):
        served.clock.set(to=moment.astimezone(UTC) + timedelta(minutes=1))
        report = {"kind": kind, "at": moment.astimezone(zone).isoformat(), "event_id": f"{ride['booking_id']} {moment}"}
        if kind in ("boarded", "alighted"):
            report["booking_id"] = ride["booking_id"]
        answer = served.call("POST", f"/v1/vehicles/{vehicle}/events", "dispatcher", json=report)
        night.hold(f"{kind} at {moment}: {answer.text}", answer.is_success)
        night.reports += 1
    done = served.call("GET", f"/v1/bookings/{ride['booking_id']}", "dispatcher").json()
    night.hold(f"the ride at {begin} is {done['status']}", done["status"] == "completed")
    if done["boarded_at"] is not None:
        boarded = datetime.fromisoformat(done["boarded_at"])
        night.hold(f"boarded at {boarded}, not {moments[2]}", boarded == moments[2])


def _in_order(night: Night, served: Served) -> None:
    """What the service wrote down is in the order of time, but for reports, which come a minute late."""
    events = served.service.events_after(DISPATCHER, 0)
    moments = [event.at for event in events]
    early = [a for a, b in pairwise(moments) if b < a - timedelta(minutes=2)]
    night.hold(f"events before those they follow: {early}", not early)
