"""The alerts in order, and which of them somebody has seen to."""

from __future__ import annotations

from datetime import date

from api.service.actors import Actor
from api.service.alerts.connections import connection_alerts
from api.service.alerts.looking import Look, look
from api.service.alerts.optimiser import optimiser_alerts
from api.service.alerts.people import people_alerts
from api.service.alerts.promises import promise_alerts
from api.service.alerts.vehicles import vehicle_alerts
from api.service.alerts.views import AlertView
from api.service.alerts.webhooks import webhook_alerts
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.sayings import say
from api.store.alerts import mark_alert, unmark_alert


def alerts(context: Context, actor: Actor, day: date, done: bool) -> tuple[AlertView, ...]:
    """See Desk.alerts."""
    with context.database.read() as connection:
        seen = look(context, connection, actor, day)
    return tuple(alert for alert in _all(seen) if done or not alert.done)


def see_to(context: Context, actor: Actor, day: date, alert_id: str) -> None:
    """See Desk.see_to."""
    found = next((alert for alert in alerts(context, actor, day, True) if alert.alert_id == alert_id), None)
    if found is None:
        raise ServiceProblem("unknown_alert")
    now = int(context.clock.now().timestamp())
    with context.database.write() as connection:
        if mark_alert(connection, context.key, day.isoformat(), alert_id, actor.id, now):
            data = {"alert_id": alert_id, "alert": found.kind}
            say(context, connection, actor, "alert_done", day, found.booking_id, found.vehicle_id, data)


def bring_back(context: Context, actor: Actor, day: date, alert_id: str) -> None:
    """See Desk.bring_back."""
    with context.database.write() as connection:
        if unmark_alert(connection, context.key, day.isoformat(), alert_id):
            say(context, connection, actor, "alert_reopened", day, data={"alert_id": alert_id})


def _all(seen: Look) -> list[AlertView]:
    found = [
        *promise_alerts(seen),
        *vehicle_alerts(seen),
        *people_alerts(seen),
        *connection_alerts(seen),
        *webhook_alerts(seen),
        *optimiser_alerts(seen),
    ]
    marked = [alert.seen_to() if alert.alert_id in seen.done else alert for alert in found]
    return sorted(marked, key=lambda alert: (-alert.severity, alert.at, alert.alert_id))
