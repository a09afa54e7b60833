"""What every command works with: the town, its database, its clock, the plans in memory."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from threading import Lock

from sqlalchemy import Connection

from api.clock import Clock
from api.service.times import moment_of, seconds_of
from api.store.database import Database
from api.store.plans import PlanCache, read_plan
from api.town.model import Town
from scheduler.dispatch import open_plan
from scheduler.model import Plan
from scheduler.rules import ServiceRules
from scheduler.travel import MatrixTravel

OFFER_REAL_SECONDS = 120
"""However fast a demo's clock runs, a person has this long to choose an offer."""


@dataclass(frozen=True)
class Context:
    """One town of one database."""

    town: Town
    database: Database
    clock: Clock
    plans: PlanCache = field(default_factory=PlanCache)
    wall: Callable[[], float] = time.time
    """Real time in seconds since 1970, which tablets, codes and PINs go by also in a demo."""
    seen: dict[str, int] = field(default_factory=dict)
    """When each tablet was last known to have called."""
    _travel: dict[str, MatrixTravel] = field(default_factory=dict)
    _turns: defaultdict[date, Lock] = field(default_factory=lambda: defaultdict(Lock))

    @property
    def key(self) -> str:
        """The town's name in the database."""
        return self.town.id

    def today(self) -> date:
        """The town's calendar day now."""
        return self.clock.now().date()

    def real_now(self) -> int:
        """Real time in whole seconds since 1970."""
        return int(self.wall())

    def now(self, day: date) -> int:
        """Now in seconds since the midnight of `day`."""
        return self.seconds(day, self.clock.now())

    def seconds(self, day: date, moment: datetime) -> int:
        """A moment in seconds since the midnight of `day`."""
        return seconds_of(day, moment, self.town.timezone)

    def moment(self, day: date | str, seconds: int) -> datetime:
        """A time of a day as a moment."""
        return moment_of(date.fromisoformat(day) if isinstance(day, str) else day, seconds, self.town.timezone)

    def turn(self, day: date) -> Lock:
        """Whose turn it is in this process to change a day. Threads that compute side by side would only outrun one
        another; what keeps the plan right, against other processes too, is its version."""
        return self._turns[day]

    def travel(self, day: date) -> MatrixTravel:
        """The day's travel times; a season's table is looked up once in this process."""
        season = self.town.season(day)
        if season not in self._travel:
            self._travel[season] = self.town.travel(day)
        return self._travel[season]

    def rules(self) -> ServiceRules:
        """The town's rules; on a demo's fast clock offers last longer, so that people can read them."""
        least = int(OFFER_REAL_SECONDS * self.clock.speed())
        rules = self.town.rules
        return rules if self.clock.mode == "real" or rules.offer_ttl >= least else replace(rules, offer_ttl=least)

    def plan(self, connection: Connection, day: date) -> Plan:
        """The day's plan as stored, or the empty one of version 0."""
        stored = read_plan(connection, self.key, day.isoformat(), self.plans)
        return stored if stored is not None else open_plan(day.isoformat(), self.town.vehicles(day))
