"""An office that keeps webhooks, and workers that deliver, over a service whose real time is moved by hand."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from api.webhooks.views import DeliveryView
from api.webhooks.webhooks import Webhooks
from api.webhooks.worker import WebhookWorker
from tests.service.running import DISPATCHER, Running
from tests.webhooks.receiver import PATIENCE, Receiver


def office(run: Running) -> Webhooks:
    """The webhooks of a service, which may go to this machine."""
    return Webhooks(run.service.context, private=True)


def subscribe(run: Running, receiver: Receiver, *kinds: str, partner: str | None = None) -> tuple[str, str]:
    """A webhook to a receiver, and its secret."""
    made = office(run).make(DISPATCHER, "町立病院", receiver.url, kinds, partner)
    return made.webhook.webhook_id, made.secret


@contextmanager
def delivering(run: Running, *, private: bool = True, patience: float = 5.0) -> Iterator[WebhookWorker]:
    """A worker of the service, for as long as the block runs."""
    worker = WebhookWorker(run.service.context, private, look=0.02, patience=patience)
    try:
        yield worker
    finally:
        worker.close()


def later(run: Running, **step: float) -> None:
    """Moves real time, by which messages are sent again."""
    run.real_seconds += timedelta(**step).total_seconds()


def settled(run: Running, webhook_id: str, status: str, count: int = 1, tries: int = 0) -> list[DeliveryView]:
    """A webhook's messages of a status, once there are `count` that were sent `tries` times at least."""
    give_up = time.monotonic() + PATIENCE
    found: list[DeliveryView] = []
    while time.monotonic() < give_up:
        found = [one for one in office(run).deliveries(webhook_id) if one.status == status and len(one.tries) >= tries]
        if len(found) >= count:
            return found
        time.sleep(0.02)
    raise AssertionError([(one.kind, one.status, one.tries) for one in office(run).deliveries(webhook_id)])


def ride(run: Running, booking: Any) -> None:
    """Carries a booking: the bus comes, the rider gets in and out."""
    bus = booking.vehicle.id
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "arrived")
    run.report(bus, "boarded", booking.booking_id)
    run.report(bus, "departed")
    run.later(seconds=(booking.planned_arrival - booking.planned_pickup).total_seconds())
    run.report(bus, "arrived")
    run.report(bus, "alighted", booking.booking_id)
