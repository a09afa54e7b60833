"""Counts the calls by route, method and status, and how long they took."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from starlette.types import Scope

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

    from api.edge.gate import Lanes
    from api.live import Feed
    from api.service.town_service import TownService

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

LEFT = 499
"""The status of a call whose caller left before it was answered; as nginx writes it."""


class CallFigures:
    """The figures of one town in one process. Labels are of the program alone: whatever is sent, they are as many."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self.since = time.time()
        self.registry: CollectorRegistry = CollectorRegistry(auto_describe=True)
        self._calls = Counter(
            "noriai_calls", "Calls that were answered", ("route", "method", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "noriai_call_seconds", "Until the answer began", ("route", "method"), buckets=BUCKETS,
            registry=self.registry,
        )  # fmt: skip
        self._problems = Counter(
            "noriai_problems", "Calls that were refused or failed, by the problem told", ("problem",),
            registry=self.registry,
        )  # fmt: skip
        self._open = Gauge(
            "noriai_calls_open", "Calls under way, those who follow the live feed among them", registry=self.registry
        )

    def watch(self, service: TownService, feed: Feed, lanes: Lanes, version: str) -> None:
        """Adds what the service itself tells, and this process's memory, time and files."""
        from prometheus_client import ProcessCollector

        from api.watching.collecting import ServiceFigures

        self.registry.register(ServiceFigures(service, feed, lanes, version))
        ProcessCollector(registry=self.registry)

    def begun(self) -> None:
        """A call came."""
        self._open.inc()

    def ended(self, scope: Scope, status: int, seconds: float) -> None:
        """It was answered, or its caller left."""
        route, method = route_of(scope), method_of(scope)
        self._open.dec()
        self._calls.labels(route, method, str(status)).inc()
        self._seconds.labels(route, method).observe(seconds)
        problem = scope.get("noriai.problem")
        if problem is not None:
            self._problems.labels(problem).inc()


def route_of(scope: Scope) -> str:
    """The route's template: an address may hold an id or a secret."""
    route = scope.get("route")
    if route is not None:
        return str(route.path)
    return "/assets" if scope.get("path", "").startswith("/assets/") else "none"


def method_of(scope: Scope) -> str:
    """The method, if it is one."""
    method = str(scope.get("method", ""))
    return method if method in METHODS else "other"
