"""What is closed on a day, as rules and travel times take it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from api.service.closed_roads import closed_edges
from api.store.closures import ClosureRow
from api.town.road_map import RoadMap


class Span(NamedTuple):
    """A closing for weather from `first` on; at `until` the service is open again. Seconds since midnight."""

    first: int
    until: int
    reason: str
    closure_id: str


@dataclass(frozen=True)
class Closed:
    """Of one day, as of `version` of its plan. `stops` are reasons by place id, `edges` numbers of the town's roads and
    `roads` why they are closed."""

    version: int
    spans: tuple[Span, ...] = ()
    stops: Mapping[str, str] = field(default_factory=dict)
    edges: frozenset[int] = frozenset()
    roads: tuple[str, ...] = ()

    def at(self, first: int, last: int) -> Span | None:
        """The closing for weather that a time from `first` to `last` touches; of several the one that ends last."""
        touched = [span for span in self.spans if first < span.until and last >= span.first]
        return max(touched, key=lambda span: span.until, default=None)

    def stop(self, *place_ids: str | None) -> tuple[str, str] | None:
        """The first of these places that is closed, and why."""
        return next(((one, self.stops[one]) for one in place_ids if one is not None and one in self.stops), None)


NOTHING = Closed(-1)


def closed_of(version: int, rows: Sequence[ClosureRow], roads: RoadMap) -> Closed:
    """What these closures, as far as they are not lifted, close on a town's roads."""
    open_ones = [row for row in rows if row.lifted_at is None]
    return Closed(
        version,
        tuple(
            Span(row.what["first"], row.what["until"], row.reason, row.id) for row in open_ones if row.kind == "weather"
        ),
        {row.what["place_id"]: row.reason for row in open_ones if row.kind == "stop"},
        frozenset(edge for row in open_ones if row.kind == "road" for edge in closed_edges(roads, row)),
        tuple(row.reason for row in open_ones if row.kind == "road"),
    )
