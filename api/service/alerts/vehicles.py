"""Drivers who do not move, and phones that have fallen silent."""

from __future__ import annotations

from collections.abc import Iterator

from api.service.alerts.looking import Look
from api.service.alerts.views import ActionView, AlertView
from api.town.model import Words
from scheduler.dispatch.vehicles import NO_SHOW_WAIT
from scheduler.model import Route, Visit

LATE_SECONDS = 300
"""A driver is looked for when a report is this late."""

SILENT_SECONDS = 300
"""A phone that drives with a rider reports every ten seconds; after this long without a word something is wrong."""

OPEN = Words("車両を見る", "See the vehicle")


def vehicle_alerts(look: Look) -> Iterator[AlertView]:
    """At most one alert a vehicle: a silent phone says why its driver seems to stand."""
    if not look.is_today:
        return
    for route in look.plan.routes:
        if not route.in_service or not route.visits or look.now < route.vehicle.shift_start:
            continue
        due = _due(look, route)
        quiet = _quiet(look, route, due)
        if quiet is not None:
            yield quiet
        elif due + LATE_SECONDS <= look.now:
            yield _not_moving(look, route, due)


def _due(look: Look, route: Route) -> int:
    """When the next report should have come, by what the vehicle last did and not by a plan that slips with it."""
    travel, first = look.context.travel(look.day), route.visits[0]
    drive = travel.time(route.location, first.location)
    if route.departed_at is not None:
        return max(route.eta or 0, route.departed_at + drive)
    opens = _opens(look, route, first)
    if route.arrived_at is not None and route.committed:
        wait = NO_SHOW_WAIT if first.kind == "pickup" else 0
        return max(route.arrived_at, opens) + first.service + wait
    return max(route.ready, opens - drive, route.vehicle.shift_start)


def _opens(look: Look, route: Route, visit: Visit) -> int:
    if visit.booking_id is not None:
        booking = look.plan.bookings[visit.booking_id]
        return booking.limits.pickup_earliest if visit.kind == "pickup" else 0
    return visit.begin


def _quiet(look: Look, route: Route, due: int) -> AlertView | None:
    """A phone of a human driver that says nothing while its vehicle is on the way, or should be."""
    name = route.vehicle.id
    heard = look.heard.get(name)
    driven = name in look.days and look.days[name].by_human
    working = route.departed_at is not None or due <= look.now
    if heard is None or not driven or not working:
        return None
    at = look.context.seconds(look.day, look.context.instant(heard))
    if look.now - max(at, min(due, look.now) - SILENT_SECONDS) < SILENT_SECONDS:
        return None
    minutes = (look.now - at) // 60
    called = look.vehicle(name)
    words = Words(
        f"{called.ja}の端末から{minutes}分間、何も届いていません。",
        f"Nothing has been heard from the phone of {called.en} for {minutes} min.",
    )
    action = ActionView("open", OPEN, panel="vehicle", vehicle_id=name)
    # The id names the last word, so that a phone that falls silent again is a new alert.
    return AlertView(f"silent:{name}:{heard}", "phone_silent", 3, look.moment(at), words, action, vehicle_id=name)


def _not_moving(look: Look, route: Route, due: int) -> AlertView:
    name, minutes = route.vehicle.id, (look.now - due) // 60
    called, what = look.vehicle(name), _what(route)
    words = Words(
        f"{called.ja}の{what.ja}の報告が{minutes}分遅れています。",
        f"{called.en}: the report of the {what.en} is {minutes} min late.",
    )
    action = ActionView("open", OPEN, panel="vehicle", vehicle_id=name)
    since = route.departed_at or route.arrived_at or route.ready
    return AlertView(
        alert_id=f"not-moving:{name}:{route.visits[0].id}:{since}",
        kind="driver_not_moving",
        severity=3 if minutes >= 10 else 2,
        at=look.moment(due),
        words=words,
        action=action,
        vehicle_id=name,
        booking_id=route.visits[0].booking_id,
    )


def _what(route: Route) -> Words:
    if route.departed_at is not None:
        return Words("到着", "arrival")
    if route.arrived_at is not None and route.committed:
        kind = route.visits[0].kind
        return {"pickup": Words("乗車", "boarding"), "dropoff": Words("降車", "alighting")}.get(
            kind, Words("休憩明けの出発", "departure after the break")
        )
    return Words("出発", "departure")
