"""Whom the service reached: the groups of real riders, those whom the office registered among them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from api.planning.setting import UNKNOWN, Who, age_band
from api.service.people.lookup import VOUCHED_BIRTH, People
from scheduler.simulation.figures import Group
from scheduler.simulation.results import TripResult
from scheduler.simulation.wishes import age_on


class Groups:
    """Everybody as they are known now; the groups are those of simulated riders."""

    def __init__(self, people: People) -> None:
        self._who: dict[str, Who] = {}
        for one in people.all():
            home = people.place(one.home)
            area = UNKNOWN if home is None else home.area or UNKNOWN
            self._who[one.id] = Who(area, one.birth, one.wheelchair)

    def of(self, trip: TripResult, day: date) -> Group:
        """The rider's group; of somebody who is not known any more only what the trip itself says."""
        return self.known(trip.rider_id, day) or Group(UNKNOWN, UNKNOWN, trip.party.wheelchairs > 0)

    def known(self, rider_id: str, day: date) -> Group | None:
        """None for somebody who is not known. An age that the office does not know is a group of its own."""
        who = self._who.get(rider_id)
        if who is None:
            return None
        band = UNKNOWN if who.birth == VOUCHED_BIRTH else age_band(age_on(who.birth, day))
        return Group(who.area, band, who.wheelchair)

    def still(self, riders: Mapping[str, Group | None], day: date) -> bool:
        """True while these riders are in these groups."""
        return all(self.known(rider_id, day) == group for rider_id, group in riders.items())
