"""Opening again what was closed: rides that a closing cancelled run again where there is room and time for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.closed import closed_of
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.hands.answers import rider
from api.service.hands.closing import closure_view
from api.service.hands.common import plan_of
from api.service.hands.refusing import planned_ride
from api.service.hands.views import ClosureLiftedView, RiderConcernedView
from api.service.problems import ServiceProblem
from api.store.bookings import BookingRow, read_bookings, save_booking
from api.store.closures import ClosureRow, lift_closure, read_closure, read_closures
from api.store.events import day_events
from scheduler.dispatch import CommandRefused, Outcome, reroute, restore
from scheduler.model import Event, Plan


def lift(context: Context, actor: Actor, closure_id: str) -> ClosureLiftedView:
    """See Hands.lift."""
    with context.database.read() as connection:
        row = read_closure(connection, context.key, closure_id)
        if row is None:
            raise ServiceProblem("unknown_closure")
        if row.lifted_at is not None:
            version = context.plan(connection, date.fromisoformat(row.day)).version
            return ClosureLiftedView(closure_view(context, connection, row), version, (), ())
    lifting = _Lifting(context, row, actor)
    plan_of(context, lifting.day)
    try:
        view = change_plan(context, Change(lifting.day, actor.id, False, lifting.compute), lifting.write)
    except _LiftedMeanwhile:
        return lift(context, actor, closure_id)
    plan_of(context, lifting.day)  # from here on this process goes by what is left closed
    return view


class _LiftedMeanwhile(Exception):
    """Somebody else has opened it at the same moment."""


@dataclass
class _Lifting:
    """One closure being lifted; what `compute` found last is what `write` writes."""

    context: Context
    row: ClosureRow
    actor: Actor
    restored: list[BookingRow] = field(default_factory=list)
    lost: list[BookingRow] = field(default_factory=list)

    @property
    def day(self) -> date:
        return date.fromisoformat(self.row.day)

    def compute(self, plan: Plan, now: int) -> Outcome:
        """The plan without the closure."""
        said = {"closure_id": self.row.id, "kind": self.row.kind, "reason": self.row.reason}
        lifted = Event("closure_lifted", now, None, None, said)
        if self.row.kind == "road":
            outcome = reroute(plan, now, self.context.ways(self.day, self._edges_left()).travel)
        elif self.row.kind == "stop":
            outcome = Outcome(plan, tuple(self._reopened(plan, now)))
        else:
            outcome = self._restored(plan, now)
        return Outcome(outcome.plan, (lifted, *outcome.events))

    def write(self, connection: Connection, plan: Plan) -> ClosureLiftedView:
        """What belongs to it beside the plan."""
        context, at = self.context, int(self.context.clock.now().timestamp())
        if not lift_closure(connection, context.key, self.row.id, at, self.actor.id):
            raise _LiftedMeanwhile
        for row in self.restored:
            vehicle_id = plan.bookings[row.id].vehicle_id
            save_booking(connection, context.key, replace(row, status="confirmed", vehicle_id=vehicle_id, broken=()))
        lifted = replace(self.row, lifted_at=at, lifted_by=self.actor.id)
        return ClosureLiftedView(
            closure_view(context, connection, lifted),
            plan.version,
            self._riders(self.restored),
            self._riders(self.lost),
        )

    def _restored(self, plan: Plan, now: int) -> Outcome:
        """The rides that this closing cancelled, those promised first, put back one after the other."""
        self.restored, self.lost = [], []
        with self.context.database.read() as connection:
            rows = read_closures(connection, self.context.key, self.row.day)
            bookings = self._cancelled_by_this(connection)
        still = closed_of(0, [other for other in rows if other.id != self.row.id])
        outcome, events = Outcome(plan), list[Event]()
        for row in bookings:
            travel = self.context.travel(self.day)
            try:
                after = restore(outcome.plan, row.id, row.request, row.promise, row.direct_seconds, now, travel)
            except CommandRefused:
                self.lost.append(row)
                continue
            if still.at(*planned_ride(after.plan, after.plan.bookings[row.id])) or still.stop(
                row.origin.place_id, row.destination.place_id
            ):
                self.lost.append(row)
                continue
            self.restored.append(row)
            events += [self._of_this(event) if event.booking_id == row.id else event for event in after.events]
            outcome = after
        return Outcome(outcome.plan, tuple(events))

    def _of_this(self, event: Event) -> Event:
        return replace(event, data={**event.data, "closure_id": self.row.id}) if event.kind == "restored" else event

    def _cancelled_by_this(self, connection: Connection) -> list[BookingRow]:
        """Bookings whose last word is that this closing cancelled them: a rider may have cancelled one since."""
        last: dict[str, object] = {}
        for stored in day_events(connection, self.context.key, self.row.day):
            if stored.event.booking_id is not None and stored.event.kind in ("closed", "cancelled", "restored"):
                last[stored.event.booking_id] = stored.event.data.get("closure_id")
        ids = {key for key in self.row.what["cancelled"] if last.get(key) == self.row.id}
        rows = read_bookings(connection, self.context.key, ids=ids)
        return [row for row in rows if row.status == "cancelled"]

    def _reopened(self, plan: Plan, now: int) -> list[Event]:
        """Tells those whose ride is still to come and begins or ends at the place."""
        with self.context.database.read() as connection:
            rows = read_bookings(connection, self.context.key, ids=plan.bookings.keys())
        place_id, data = self.row.what["place_id"], {"closure_id": self.row.id}
        here = [row for row in rows if place_id in (row.origin.place_id, row.destination.place_id)]
        return [Event("stop_reopened", now, row.id, plan.bookings[row.id].vehicle_id, data) for row in here]

    def _edges_left(self) -> frozenset[int]:
        with self.context.database.read() as connection:
            rows = read_closures(connection, self.context.key, self.row.day)
        return closed_of(0, [other for other in rows if other.id != self.row.id]).edges

    def _riders(self, rows: Sequence[BookingRow]) -> tuple[RiderConcernedView, ...]:
        return tuple(rider(self.context, row.id, row.rider_id) for row in rows)
