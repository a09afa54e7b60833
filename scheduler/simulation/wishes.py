"""What demand is drawn from, and what a draw gives: people, purposes, parameters, trips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.model import Load, Offer, Request
from scheduler.rules import RiderFacts, ServiceRules


def age_on(birth: date, day: date) -> int:
    """Full years on `day` of somebody born on `birth`."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may ask. `party` travels each time; `weight` is how often they go out, relative to others.

    Boarding and alighting take this person the seconds given here.
    """

    id: str
    birth: date
    disabled: bool
    carer: bool
    home: int
    party: Load
    board_seconds: int
    alight_seconds: int
    weight: float = 1.0

    def facts(self, day: date) -> RiderFacts:
        """What the rules ask about this person on `day`."""
        return RiderFacts(age_on(self.birth, day), self.disabled, self.carer)


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why people go out: `destinations` (locations), `share` of outings, when and how long (seconds).

    `appointment`: the wish is to arrive by a time on the quarter hour. `parcel`: nobody rides, goods
    go from the destination to the home. `carries` is the chance of a parcel on the way home.
    """

    id: str
    destinations: tuple[int, ...]
    share: float
    mean: int
    spread: int
    stay: int
    stay_spread: int
    appointment: bool = False
    parcel: bool = False
    carries: float = 0.0


@dataclass(frozen=True, slots=True)
class DemandParams:
    """What days are drawn from. `outings` is the mean number per line and day, `months` its factor from January.

    `ahead` is the share asked on an earlier day, `homeward` the share of outings with a way home,
    `homeward_ahead` the share of those that is asked together with the way out.
    `lead` (s) is kept free before an appointment for the ride; `last_homeward` (s since midnight) is the
    latest wish to depart. `mistakes` is the share of wishes that a rule refuses. `outside` are
    locations no line serves. `growth` is a factor on the outings; each of `destinations` (location, share)
    draws that share of all outings to itself.
    """

    rules: ServiceRules
    people: tuple[Person, ...]
    purposes: tuple[Purpose, ...]
    outings: float
    months: tuple[float, ...]
    ahead: float
    homeward: float
    homeward_ahead: float
    lead: int
    last_homeward: int
    mistakes: float = 0.0
    outside: tuple[int, ...] = ()
    growth: float = 1.0
    destinations: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Trip:
    """A wish and when it is asked, in seconds since the day's midnight (negative: on an earlier day).

    `follows` is the id of the outward request this is the way home of. `mistake` is the rule's
    reason where the wish is meant to be refused. A recorded wish also knows when its rider gave it up
    (`cancelled_at`), and when the pickup window began that was chosen among those offered (`taken`).
    """

    request: Request
    rider: RiderFacts
    asked_at: int
    purpose: str
    follows: str | None = None
    mistake: str | None = None
    cancelled_at: int | None = None
    taken: int | None = None

    def choice(self, offers: Sequence[Offer]) -> Offer:
        """The offer that the rider takes: the first, or the one nearest to what was really taken."""
        if self.taken is None:
            return offers[0]
        taken = self.taken
        return min(offers, key=lambda offer: abs(offer.promise.pickup_earliest - taken))
