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
from api.service.closed import NOTHING, Closed, closed_of
from api.service.kept import Kept
from api.service.people.lookup import People
from api.service.sealing import Sealer, passing_sealer
from api.service.tally import Tally
from api.service.times import moment_of, seconds_of
from api.store.closures import read_closures
from api.store.database import Database
from api.store.plans import PlanCache, read_plan
from api.town.matrices import Pace
from api.town.model import Town
from scheduler.dispatch import open_plan
from scheduler.model import Plan
from scheduler.rules import ServiceRules
from scheduler.travel import MatrixTravel

OFFER_REAL_SECONDS = 120
"""However fast a demo's clock runs, a person has this long to choose an offer."""

MOST_CLOSED_KEPT = 4
"""Tables of travel times with closed roads that are kept; one takes about 20 MB."""

MOST_DAYS_KEPT = 128
"""Days of which it is remembered what is closed; more than anybody books ahead."""


@dataclass(frozen=True)
class Ways:
    """The edges that are closed, and the travel times without them."""

    closed: frozenset[int]
    travel: MatrixTravel


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
    people: People = field(init=False)
    """Who may ride, and the places they name: what the office added in any process as well as the town's folder."""
    delivering: set[date] = field(default_factory=set)
    """Days of which reports that came together are being recorded here: the clock waits until all are."""
    kept: Kept = field(default_factory=Kept)
    """Bookings and stops as they were last drawn."""
    tally: Tally = field(default_factory=Tally)
    """What this process has done so far."""
    sealer: Sealer = field(default_factory=passing_sealer)
    """Seals what is kept but must not be readable in a copy of the database."""
    _ways: dict[tuple[Pace, frozenset[int]], Ways] = field(default_factory=dict)
    _closed: dict[date, Closed] = field(default_factory=dict)
    _turns: defaultdict[date, Lock] = field(default_factory=lambda: defaultdict(Lock))

    def __post_init__(self) -> None:
        object.__setattr__(self, "people", People(self.town, self.database))

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

    def instant(self, seconds: int) -> datetime:
        """Seconds since 1970 as a moment."""
        return datetime.fromtimestamp(seconds, self.town.timezone)

    def turn(self, day: date) -> Lock:
        """Whose turn it is in this process to change a day. Threads that compute side by side would only outrun one
        another; what keeps the plan right, against other processes too, is its version."""
        return self._turns[day]

    def travel(self, day: date) -> MatrixTravel:
        """The day's travel times, without the roads that are closed on it."""
        return self.ways(day).travel

    def ways(self, day: date, closing: frozenset[int] | None = None) -> Ways:
        """The day's roads and travel times without the edges in `closing` (None: those closed on the day).

        What was made last is kept in this process.
        """
        edges = self.closed(day).edges if closing is None else closing
        key = (self.town.pace(day), edges)
        found = self._ways.get(key)
        if found is None:
            found = self._ways[key] = Ways(edges, self.town.travel(day, edges))
            for old in [key for key in list(self._ways) if key[1]][:-MOST_CLOSED_KEPT]:
                self._ways.pop(old, None)
        return found

    def closed(self, day: date) -> Closed:
        """What is closed on a day, as of the newest plan of it that this process has read.

        Whatever closes or opens something changes the plan's version, so a command that has read the plan
        knows all that was closed when the plan was made.
        """
        if day not in self._closed:
            with self.database.read() as connection:
                self.plan(connection, day)
        return self._closed.get(day, NOTHING)

    def rules(self) -> ServiceRules:
        """The town's rules; on a demo's fast clock offers last longer, so that people can read them."""
        least = int(OFFER_REAL_SECONDS * self.clock.speed())
        rules = self.town.rules
        return rules if self.clock.mode == "real" or rules.offer_ttl >= least else replace(rules, offer_ttl=least)

    def plan(self, connection: Connection, day: date) -> Plan:
        """The day's plan as stored, or the empty one of version 0."""
        stored = read_plan(connection, self.key, day.isoformat(), self.plans)
        plan = stored if stored is not None else open_plan(day.isoformat(), self.town.vehicles(day))
        known = self._closed.get(day)
        # What a transaction reads of its own writing is not kept: it may be taken back.
        reading = not connection.get_execution_options().get("writes", False)
        if reading and (known is None or known.version < plan.version):
            rows = read_closures(connection, self.key, day.isoformat()) if plan.version else []
            self._closed[day] = closed_of(plan.version, rows, self.town.road_map)
            for old in sorted(self._closed)[:-MOST_DAYS_KEPT]:
                self._closed.pop(old, None)
        return plan
