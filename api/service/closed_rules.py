"""What a closing means for a wish: a refusal with its reason, and which offers stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from api.service.closed import Closed, Span
from api.service.context import Context
from api.store.requests import RequestRow
from scheduler.model import Offer, Request
from scheduler.rules import Refusal, service_days
from scheduler.travel.roads import UNREACHABLE


def shut_off(closed: Closed, row: RequestRow, direct: int) -> Refusal | None:
    """The refusal of a ride from or to a place that is closed, or that no open road leads to."""
    stop = closed.stop(row.origin.place_id, row.destination.place_id)
    if stop is not None:
        return Refusal("stop_closed", {"place_id": stop[0], "reason": stop[1]})
    if closed.roads and direct >= UNREACHABLE:
        return Refusal("stop_closed", {"reason": closed.roads[-1]})
    return None


def in_the_weather(context: Context, day: date, closed: Closed, request: Request) -> Refusal | None:
    """The refusal of a ride at a time for which the service is closed."""
    moment = request.depart_after if request.depart_after is not None else request.arrive_by or 0
    span = closed.at(moment, moment)
    return None if span is None else weather(context, day, request, span)


def weather(context: Context, day: date, request: Request, span: Span) -> Refusal:
    """The refusal for this closing; `reopens` is in seconds since midnight."""
    tomorrow = max(context.today(), day) + timedelta(days=1)
    near = service_days(context.rules(), tomorrow, request.origin, request.destination)
    last = context.today() + timedelta(days=context.rules().horizon_days)
    days = [one.isoformat() for one in near if one <= last]
    return Refusal("closed_for_weather", {"reason": span.reason, "reopens": span.until, "service_days": days})


def standing_offers(closed: Closed, offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """The offers whose whole promise lies outside every closing."""
    return tuple(one for one in offers if touched(closed, one) is None)


def touched(closed: Closed, offer: Offer) -> Span | None:
    """The closing for weather that an offer's promise touches."""
    return closed.at(offer.promise.pickup_earliest, offer.promise.arrival_latest)
