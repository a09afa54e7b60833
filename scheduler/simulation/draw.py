"""One service day's draw from its chances: who goes out, where to, when, and when they ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

import numpy as np

from scheduler.model import Load, Request
from scheduler.rules import Line, RiderFacts, ServiceRules, lines_of_day
from scheduler.simulation.chances import Chances, chances_of_day, exponential, geometric, normal, poisson
from scheduler.simulation.wishes import DemandParams, Person, Purpose, Trip

MISTAKES = ("not_eligible", "no_service_that_day", "after_cutoff", "outside_hours", "outside_area")
"""The refusals that are drawn on purpose, as `scheduler.rules` names them."""

T = TypeVar("T")

_MINUTE, _HOUR = 60, 3600
_WAKE, _SLEEP = 6 * _HOUR, 20 * _HOUR  # nobody asks in the night
_BOTH_AT_ONCE = 30  # the second wish of a sitting at the tablet follows after this many seconds


class DayDraw:
    """One day's draw: each person's chances and what stays the same during it.

    A chance belongs to one person and one question, so a change of rules, growth or places moves only what it is
    about: everybody else goes out as before, and who goes out when outings grow went out before as well.
    """

    def __init__(self, params: DemandParams, day: date, seed: int) -> None:
        self.params, self.rules, self.day = params, params.rules, day
        self.how_many, chances = chances_of_day(seed, day.toordinal(), len(params.people))
        self.chances = {person.id: one for person, one in zip(params.people, chances, strict=True)}
        self.number = {person.id: 2 * number + 1 for number, person in enumerate(params.people)}
        self.prefix = f"{day:%Y%m%d}-{seed}"
        self.lines = lines_of_day(params.rules, day)
        self.opens = min(line.opens for line in self.lines)
        self.closes = max(line.closes for line in self.lines)
        shares = np.array([purpose.share for purpose in params.purposes])
        self.shares = np.cumsum(shares / shares.sum())
        self.eligible = [person for person in params.people if _eligible(params.rules, person.facts(day))]
        self.served = [person for person in self.eligible if _serves(self.lines, person.home)]
        self.active = [person for person in self.served if person.weight > 0]

    def people(self) -> list[Person]:
        """Who goes out today, each at most once."""
        outings = self.params.outings * self.params.growth
        mean = outings * len(self.lines) * self.params.months[self.day.month - 1]
        count = poisson(self.how_many, mean, most=len(self.active))
        # Whoever's exponential clock, quicker for a larger weight, rings first: a draw by weight without replacement.
        rings = {person.id: exponential(self.chances[person.id].goes) / person.weight for person in self.active}
        return sorted(self.active, key=lambda person: (rings[person.id], person.id))[:count]

    def outing(self, person: Person) -> list[Trip]:
        """The way out and, mostly, the way home; a parcel; or one wish that a rule refuses."""
        chances = self.chances[person.id]
        which = int(np.searchsorted(self.shares, chances.purpose, side="right"))
        purpose = self.params.purposes[min(which, len(self.params.purposes) - 1)]
        if chances.mistake < self.params.mistakes:
            return self._mistake(_any(MISTAKES, chances.which_mistake) or MISTAKES[0], person, purpose)
        place = self._destination(self.lines, person, person, purpose)
        if place is None:
            return []
        if purpose.parcel:
            wish, party = self._moment(purpose, chances), Load(parcels=_parcels(chances))
            return [self._trip(person, purpose, place, person.home, wish, self._asked(wish, chances), party=party)]
        out = self._outward(person, purpose, place)
        return [out, *self._homeward(person, purpose, out)]

    def _outward(self, person: Person, purpose: Purpose, place: int) -> Trip:
        chances = self.chances[person.id]
        wish = self._moment(purpose, chances)
        asked = self._asked(wish - self.params.lead if purpose.appointment else wish, chances)
        return self._trip(person, purpose, person.home, place, wish, asked, arrive=purpose.appointment)

    def _homeward(self, person: Person, purpose: Purpose, out: Trip) -> list[Trip]:
        """Asked together with the way out, or from there before the cut-off; nothing when it gets too late."""
        wish, chances = out.request.depart_after, self.chances[person.id]
        there = wish + self.params.lead // 2 if wish is not None else out.request.arrive_by or 0
        if chances.home >= self.params.homeward or there + purpose.stay // 3 > self.params.last_homeward:
            return []
        stay = max(normal(chances.stay, purpose.stay, purpose.stay_spread), purpose.stay / 3)
        leave = min(_rounded(there + stay, 5 * _MINUTE), self.params.last_homeward)
        asked = out.asked_at + _BOTH_AT_ONCE
        if chances.home_ahead >= self.params.homeward_ahead:
            latest = leave - self.rules.cutoff_seconds
            asked = max(asked, min(int(there + chances.home_asked * max(leave - there, 1)), latest))
        party = person.party
        if chances.carries < purpose.carries:
            party = party._replace(parcels=party.parcels + _parcels(chances))
        origin, follows = out.request.destination, out.request.id
        return [self._trip(person, purpose, origin, person.home, leave, asked, party=party, follows=follows)]

    def _mistake(self, reason: str, person: Person, purpose: Purpose) -> list[Trip]:
        """A wish that one rule refuses; nothing where the town has no such case."""
        who: Person | None = person
        chances = self.chances[person.id]
        if reason == "not_eligible":
            who = _any(_without(self.params.people, self.eligible), chances.who)
        elif reason == "no_service_that_day":
            who = _any(_without(self.eligible, self.served), chances.who)
        if who is None:
            return []
        wish = self._moment(purpose, chances)
        if reason == "outside_hours":
            wish = _rounded(self.closes + (0.5 + 1.5 * chances.wrong) * _HOUR, 5 * _MINUTE)
        asked = self._asked(wish, chances)
        if reason == "after_cutoff":
            if self.rules.cutoff_seconds < 2:
                return []
            asked = wish - 1 - int(chances.wrong * (self.rules.cutoff_seconds - 1))
        place = self._destination(self.rules.lines, who, person, purpose)
        if reason == "outside_area":
            place = _any(self.params.outside, chances.place)
        if place is None:
            return []
        return [self._trip(who, purpose, who.home, place, wish, asked, mistake=reason, drawn=person)]

    def _destination(self, lines: Iterable[Line], person: Person, drawn: Person, purpose: Purpose) -> int | None:
        """One of the purpose's places that a line joins with the person's home, or a new place that draws people."""
        near = [line.locations for line in lines if person.home in line.locations]
        chances, share = self.chances[drawn.id], 0.0
        for place, drawing in () if purpose.parcel else self.params.destinations:
            share += drawing
            if chances.new_place < share:
                if place != person.home and any(place in locations for locations in near):
                    return place
                break
        reached = (place for place in purpose.destinations if any(place in locations for locations in near))
        return _any([place for place in reached if place != person.home], chances.place)

    def _moment(self, purpose: Purpose, chances: Chances) -> int:
        """When somebody wants to be there (an appointment) or to leave, within the hours."""
        earliest = self.opens + (self.params.lead if purpose.appointment else 0)
        wish = normal(chances.wish, purpose.mean, purpose.spread)
        step = (15 if purpose.appointment else 5) * _MINUTE
        return _rounded(min(max(wish, earliest + step), self.params.last_homeward), step)

    def _asked(self, start: int, chances: Chances) -> int:
        """When a ride from `start` is asked for: some days ahead, or the same day before the cut-off."""
        latest = start - self.rules.cutoff_seconds
        same_day = latest - int(_HOUR * exponential(chances.before))
        if chances.ahead >= self.params.ahead and same_day >= _WAKE:
            return same_day
        days = min(geometric(chances.days, 0.6), max(self.rules.horizon_days, 1))
        return _WAKE + _HOUR + int(chances.hour * (_SLEEP - _WAKE - _HOUR)) - days * 24 * _HOUR

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
        drawn: Person | None = None,
    ) -> Trip:
        party = party or person.party
        rides = party.seats or party.wheelchairs  # goods alone are handed in as quickly as anybody boards
        request = Request(
            id=f"{self.prefix}-{self.number[(drawn or person).id] + (follows is not None):03d}",
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


def _any(choices: Sequence[T], chance: float) -> T | None:
    return choices[int(chance * len(choices))] if choices else None


def _parcels(chances: Chances) -> int:
    return 1 + int(2 * chances.parcels)


def _eligible(rules: ServiceRules, facts: RiderFacts) -> bool:
    return facts.disabled or facts.carer or (facts.age is not None and facts.age >= rules.min_age)


def _serves(lines: Iterable[Line], location: int) -> bool:
    return any(location in line.locations for line in lines)


def _without(people: Sequence[Person], others: Sequence[Person]) -> list[Person]:
    known = {person.id for person in others}
    return [person for person in people if person.id not in known]


def _rounded(seconds: float, step: int) -> int:
    return int(round(seconds / step) * step)
