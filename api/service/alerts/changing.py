"""How long a rider who is late still has to change."""

from __future__ import annotations

from api.service.alerts.looking import Look
from api.town.model import Words

NOTHING = Words("", "")


def left_to_change(look: Look, booking_id: str) -> Words:
    """A sentence more about a ride to a departure: the minutes left before it, or that it will be missed."""
    kept = next((row.connection for row in look.tied if row.id == booking_id), None)
    visits = (visit for route in look.plan.routes for visit in route.visits)
    end = next((visit for visit in visits if (visit.booking_id, visit.kind) == (booking_id, "dropoff")), None)
    if kept is None or kept.kind != "catch" or end is None:
        return NOTHING
    at, left = f"{look.moment(kept.at):%H:%M}", (kept.at - end.begin - end.service) // 60
    if left < 0:
        return Words(
            f"{at} の{kept.line.ja}に間に合わない見込みです。", f" The {at} ({kept.line.en}) will probably be missed."
        )
    return Words(
        f"{at} の{kept.line.ja}までは{left}分あります。", f" {left} min are left before the {at} ({kept.line.en})."
    )
