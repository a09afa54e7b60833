"""What the service says of itself whenever its figures are read: optimiser, workers, queues, database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError

from api.edge.gate import Lanes
from api.live import Feed
from api.service.optimiser_state import State
from api.service.town_service import TownService
from api.webhooks.waiting import waiting

if TYPE_CHECKING:
    from prometheus_client import Metric

TALLIED = {
    "events": ("kind", "What happened to plans through this process, such as booked and promise_broken"),
    "wishes": ("answer", "Wishes for a ride: offered, or the reason why not"),
}


class ServiceFigures(Collector):
    """One town's service in this process."""

    def __init__(self, service: TownService, feed: Feed, lanes: Lanes, version: str) -> None:
        self._service, self._feed, self._lanes, self._version = service, feed, lanes, version

    def describe(self) -> list[Metric]:
        """Nothing is asked of the database to say which there are."""
        return []

    def collect(self) -> Iterator[Metric]:
        """All of them as they stand."""
        info = GaugeMetricFamily("noriai_info", "The program, and the town it serves", labels=("version", "town"))
        info.add_metric((self._version, self._service.town.id), 1)
        yield info
        yield from self._tallies()
        yield from self._queues()
        yield from self._database()

    def _tallies(self) -> Iterator[Metric]:
        tally = self._service.context.tally
        for what, (label, help_) in TALLIED.items():
            family = CounterMetricFamily(f"noriai_{what}", help_, labels=(label,))
            for which, number in sorted(tally.of(what).items()):
                family.add_metric((which,), number)
            yield family
        counts = tally.of("events")
        yield CounterMetricFamily("noriai_bookings", "Rides booked", value=counts.get("booked", 0))
        broken = counts.get("promise_broken", 0)
        yield CounterMetricFamily("noriai_promises_broken", "Promises that could not be kept", value=broken)
        conflicts = tally.of("conflicts").get("", 0)
        yield CounterMetricFamily(
            "noriai_plan_conflicts", "Changes computed again as another came first", value=conflicts
        )
        lag = GaugeMetricFamily("noriai_worker_lag_seconds", "Since a worker was last done", labels=("worker",))
        for worker, seconds in sorted(tally.since_rounds().items()):
            lag.add_metric((worker,), seconds)
        yield lag

    def _queues(self) -> Iterator[Metric]:
        gate = GaugeMetricFamily("noriai_gate_waiting", "Calls that wait for their turn", labels=("lane",))
        for name, lane in (("quick", self._lanes.quick), ("slow", self._lanes.slow)):
            gate.add_metric((name,), lane.waiting)
        yield gate
        yield GaugeMetricFamily("noriai_feed_followers", "Who follows the live feed", value=self._feed.followers)

    def _database(self) -> Iterator[Metric]:
        database = self._service.context.database
        up, states = 1, GaugeMetricFamily("noriai_optimiser", "1 for the optimiser's state", labels=("state",))
        try:
            told, outbox = self._service.optimiser_state(), waiting(self._service.context)
        except SQLAlchemyError:
            up = 0
        else:
            for state in get_args(State):
                states.add_metric((state,), int(told.state == state))
            yield states
            yield GaugeMetricFamily(
                "noriai_optimiser_starts", "How often it had to be started again", value=told.starts
            )
            yield GaugeMetricFamily("noriai_outbox_messages", "Messages to webhooks that are due", value=outbox.due)
            yield GaugeMetricFamily("noriai_outbox_lag_seconds", "How long the first is due", value=outbox.lag)
        yield GaugeMetricFamily("noriai_database_up", "1 while the database answers", value=up)
        fine = int(database.trouble is None)
        yield GaugeMetricFamily("noriai_database_writable", "0 since a change could not be written", value=fine)
        yield GaugeMetricFamily(
            "noriai_database_connections_used", "Of this process's pool", value=database.connections_used
        )
