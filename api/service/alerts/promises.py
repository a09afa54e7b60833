"""Promises that are broken and still open, or about to break."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from api.service.alerts.changing import left_to_change
from api.service.alerts.looking import Look
from api.service.alerts.views import ActionView, AlertView
from api.service.views import RiderRefView
from api.town.model import Words
from scheduler.dispatch.limits import MARGIN
from scheduler.model import Booking, Visit

AHEAD_SECONDS = 2 * 3600
"""What eats into a promise later than this has time to be put right by itself."""

Part = Literal["pickup", "arrival"]

PARTS: dict[Part, Words] = {"pickup": Words("お迎え", "Pickup"), "arrival": Words("到着", "Arrival")}
MOVE = Words("ほかの車両へ移す", "Move to another vehicle")
CALL = Words("電話する", "Call")


def promise_alerts(look: Look) -> Iterator[AlertView]:
    """One alert a booking: of its parts that are still to come, the one that is worst."""
    worst: dict[str, tuple[int, Part, Visit]] = {}
    for route in look.plan.routes:
        for visit in route.visits:
            booking = look.plan.bookings.get(visit.booking_id or "")
            if booking is None:
                continue
            part: Part = "pickup" if visit.kind == "pickup" else "arrival"
            slack = _latest(booking, part) - visit.begin
            if slack < MARGIN and (booking.id not in worst or slack < worst[booking.id][0]):
                worst[booking.id] = slack, part, visit
    for name, (slack, part, visit) in worst.items():
        booking = look.plan.bookings[name]
        if slack < 0 or _latest(booking, part) <= look.now + AHEAD_SECONDS:
            yield _alert(look, booking, part, slack, visit)


def _latest(booking: Booking, part: Part) -> int:
    return booking.promise.pickup_latest if part == "pickup" else booking.promise.arrival_latest


def _alert(look: Look, booking: Booking, part: Part, slack: int, visit: Visit) -> AlertView:
    rider, broken = look.rider(booking.request.rider_id), slack < 0
    aboard = booking.status == "aboard"
    # Whom no other vehicle can take any more can only be told; while one may, the plan is looked at first.
    told = broken or aboard
    return AlertView(
        alert_id=f"promise-{'broken' if broken else 'tight'}:{booking.id}:{part}",
        kind="promise_about_to_break",
        severity=3 if broken or _latest(booking, part) - look.now < 1800 else 2,
        at=look.moment(_latest(booking, part)),
        words=_more(_words(rider, part, slack), left_to_change(look, booking.id)),
        action=ActionView(
            "call" if told and rider.phone else "move" if not aboard else "open",
            CALL if told and rider.phone else MOVE if not aboard else Words("予約を見る", "See the booking"),
            panel="booking" if aboard and not rider.phone else None,
            booking_id=booking.id,
            vehicle_id=booking.vehicle_id,
            rider_id=rider.id,
            phone=rider.phone if told else None,
        ),
        vehicle_id=booking.vehicle_id,
        booking_id=booking.id,
        rider=rider,
    )


def _more(words: Words, more: Words) -> Words:
    return Words(words.ja + more.ja, words.en + more.en)


def _words(rider: RiderRefView, part: Part, slack: int) -> Words:
    name, minutes = rider.name or rider.id, -(-abs(slack) // 60)
    what = PARTS[part]
    if slack < 0:
        return Words(
            f"{name}さんの{what.ja}が、約束より{minutes}分遅れる見込みです。",
            f"{what.en} of {name} is expected {minutes} min later than promised.",
        )
    left = max(slack, 0) // 60
    return Words(
        f"{name}さんの{what.ja}は、約束まで余裕が{left}分しかありません。",
        f"{what.en} of {name} has only {left} min left of its promise.",
    )
