"""One service day's draw from a seeded stream: who goes out, where to, when, and when they ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

import numpy as np

from scheduler.model import Load, Request
from scheduler.rules import Line, RiderFacts, ServiceRules, lines_of_day
from scheduler.simulation.wishes import DemandParams, Person, Purpose, Trip

MISTAKES = ("not_eligible", "no_service_that_day", "after_cutoff", "outside_hours", "outside_area")
"""The refusals that are drawn on purpose, as `scheduler.rules` names them."""

T = TypeVar("T")

_MINUTE, _HOUR = 60, 3600
_WAKE, _SLEEP = 6 * _HOUR, 20 * _HOUR  # nobody asks in the night
_BOTH_AT_ONCE = 30  # the second wish of a sitting at the tablet follows after this many seconds


class DayDraw:
    """One day's draw: the random stream and what stays the same during it."""

    def __init__(self, params: DemandParams, day: date, seed: int) -> None:
        self.params, self.rules, self.day = params, params.rules, day
        self.rng = np.random.default_rng([seed, day.toordinal()])
        self.prefix, self.count = f"{day:%Y%m%d}-{seed}", 0
        self.lines = lines_of_day(params.rules, day)
        self.opens = min(line.opens for line in self.lines)
        self.closes = max(line.closes for line in self.lines)
        shares = np.array([purpose.share for purpose in params.purposes])
        self.shares = shares / shares.sum()
        self.eligible = [person for person in params.people if _eligible(params.rules, person.facts(day))]
        self.served = [person for person in self.eligible if _serves(self.lines, person.home)]
        self.active = [person for person in self.served if person.weight > 0]

    def people(self) -> list[Person]:
        """Who goes out today, each at most once."""
        if not self.active:
            return []
        mean = self.params.outings * len(self.lines) * self.params.months[self.day.month - 1]
        count = min(int(self.rng.poisson(mean)), len(self.active))
        weights = np.array([person.weight for person in self.active])
        chosen = self.rng.choice(len(self.active), size=count, replace=False, p=weights / weights.sum())
        return [self.active[index] for index in chosen]

    def outing(self, person: Person) -> list[Trip]:
        """The way out and, mostly, the way home; a parcel; or one wish that a rule refuses."""
        purpose = self.params.purposes[int(self.rng.choice(self.shares.size, p=self.shares))]
        if self.rng.random() < self.params.mistakes:
            return self._mistake(MISTAKES[int(self.rng.integers(len(MISTAKES)))], person, purpose)
        place = self._destination(self.lines, person, purpose)
        if place is None:
            return []
        if purpose.parcel:
            wish = self._moment(purpose)
            party = Load(parcels=int(self.rng.integers(1, 3)))
            return [self._trip(person, purpose, place, person.home, wish, self._asked(wish), party=party)]
        out = self._outward(person, purpose, place)
        return [out, *self._homeward(person, purpose, out)]

    def _outward(self, person: Person, purpose: Purpose, place: int) -> Trip:
        wish = self._moment(purpose)
        asked = self._asked(wish - self.params.lead if purpose.appointment else wish)
        return self._trip(person, purpose, person.home, place, wish, asked, arrive=purpose.appointment)

    def _homeward(self, person: Person, purpose: Purpose, out: Trip) -> list[Trip]:
        """Asked together with the way out, or from there before the cut-off; nothing when it gets too late."""
        wish = out.request.depart_after
        there = wish + self.params.lead // 2 if wish is not None else out.request.arrive_by or 0
        if self.rng.random() >= self.params.homeward or there + purpose.stay // 3 > self.params.last_homeward:
            return []
        stay = max(float(self.rng.normal(purpose.stay, purpose.stay_spread)), purpose.stay / 3)
        leave = min(_rounded(there + stay, 5 * _MINUTE), self.params.last_homeward)
        asked = out.asked_at + _BOTH_AT_ONCE
        if self.rng.random() >= self.params.homeward_ahead:
            latest = leave - self.rules.cutoff_seconds
            asked = max(asked, min(int(self.rng.uniform(there, max(leave, there + 1))), latest))
        party = person.party
        if self.rng.random() < purpose.carries:
            party = party._replace(parcels=party.parcels + int(self.rng.integers(1, 3)))
        origin, follows = out.request.destination, out.request.id
        return [self._trip(person, purpose, origin, person.home, leave, asked, party=party, follows=follows)]

    def _mistake(self, reason: str, person: Person, purpose: Purpose) -> list[Trip]:
        """A wish that one rule refuses; nothing where the town has no such case."""
        who: Person | None = person
        if reason == "not_eligible":
            who = self._any(_without(self.params.people, self.eligible))
        elif reason == "no_service_that_day":
            who = self._any(_without(self.eligible, self.served))
        if who is None:
            return []
        wish = self._moment(purpose)
        if reason == "outside_hours":
            wish = _rounded(self.closes + self.rng.uniform(0.5, 2) * _HOUR, 5 * _MINUTE)
        asked = self._asked(wish)
        if reason == "after_cutoff":
            if self.rules.cutoff_seconds < 2:
                return []
            asked = wish - int(self.rng.integers(1, self.rules.cutoff_seconds))
        place = self._destination(self.rules.lines, who, purpose)
        if reason == "outside_area":
            place = self._any(self.params.outside)
        return [] if place is None else [self._trip(who, purpose, who.home, place, wish, asked, mistake=reason)]

    def _destination(self, lines: Iterable[Line], person: Person, purpose: Purpose) -> int | None:
        """One of the purpose's places that a line joins with the person's home."""
        near = [line.locations for line in lines if person.home in line.locations]
        reached = (place for place in purpose.destinations if any(place in locations for locations in near))
        return self._any([place for place in reached if place != person.home])

    def _moment(self, purpose: Purpose) -> int:
        """When somebody wants to be there (an appointment) or to leave, within the hours."""
        earliest = self.opens + (self.params.lead if purpose.appointment else 0)
        wish = float(self.rng.normal(purpose.mean, purpose.spread))
        step = (15 if purpose.appointment else 5) * _MINUTE
        return _rounded(min(max(wish, earliest + step), self.params.last_homeward), step)

    def _asked(self, start: int) -> int:
        """When a ride from `start` is asked for: some days ahead, or the same day before the cut-off."""
        latest = start - self.rules.cutoff_seconds
        same_day = latest - int(self.rng.exponential(_HOUR))
        if self.rng.random() >= self.params.ahead and same_day >= _WAKE:
            return same_day
        days = min(int(self.rng.geometric(0.6)), max(self.rules.horizon_days, 1))
        return int(self.rng.integers(_WAKE + _HOUR, _SLEEP)) - days * 24 * _HOUR

    def _any(self, choices: Sequence[T]) -> T | None:
        return choices[int(self.rng.integers(len(choices)))] if choices else None

    def _trip(
        self,
        person: Person,
        purpose: Purpose,
        origin: int,
        destination: int,
        wish: int,
        asked: int,
        *,
        arrive: bool = False,
        party: Load | None = None,
        follows: str | None = None,
        mistake: str | None = None,
    ) -> Trip:
        self.count += 1
        party = party or person.party
        rides = party.seats or party.wheelchairs  # goods alone are handed in as quickly as anybody boards
        request = Request(
            id=f"{self.prefix}-{self.count:03d}",
            rider_id=person.id,
            origin=origin,
            destination=destination,
            party=party,
            depart_after=None if arrive else wish,
            arrive_by=wish if arrive else None,
            board_seconds=person.board_seconds if rides else self.rules.board_seconds,
            alight_seconds=person.alight_seconds if rides else self.rules.alight_seconds,
        )
        return Trip(request, person.facts(self.day), asked, purpose.id, follows, mistake)


def _eligible(rules: ServiceRules, facts: RiderFacts) -> bool:
    return facts.disabled or facts.carer or (facts.age is not None and facts.age >= rules.min_age)


def _serves(lines: Iterable[Line], location: int) -> bool:
    return any(location in line.locations for line in lines)


def _without(people: Sequence[Person], others: Sequence[Person]) -> list[Person]:
    known = {person.id for person in others}
    return [person for person in people if person.id not in known]


def _rounded(seconds: float, step: int) -> int:
    return int(round(seconds / step) * step)
