"""Riders who were not there, who got no ride, who are to be called, and whose tablet is silent."""

from __future__ import annotations

from collections.abc import Iterator

from api.service.alerts.looking import Look
from api.service.alerts.views import ActionView, AlertView
from api.store.alerts import Refused
from api.store.devices import DeviceRow
from api.town.model import Words

SILENT_DAYS = 3
"""A tablet that nobody has touched and that has not called for this long (real time) may be broken or unplugged."""

FRESH_SECONDS = 2 * 3600
"""A rider who was not there is called while it helps."""

CALL = Words("電話する", "Call")

OWN_FAULT = frozenset({"in_the_past", "same_place", "party_empty", "too_far_ahead", "outside_area", "not_eligible"})
"""Refusals that a call cannot mend, or that are slips of the finger."""


def people_alerts(look: Look) -> Iterator[AlertView]:
    """All alerts about riders rather than vehicles."""
    if look.untold:
        yield _to_call(look)
    for event in look.absent:
        booking_id, rider_id = event.event.booking_id, event.rider_id
        if booking_id is None or rider_id is None or event.event.at < look.now - FRESH_SECONDS:
            continue
        rider = look.rider(rider_id)
        name = rider.name or rider.id
        words = Words(f"{name}さんは、お迎えの場所にいませんでした。", f"{name} was not there to be picked up.")
        action = ActionView("call", CALL, booking_id=booking_id, rider_id=rider_id, phone=rider.phone)
        yield AlertView(
            f"no-show:{booking_id}", "no_show", 2, look.moment(event.event.at), words, action,
            vehicle_id=event.event.vehicle_id, booking_id=booking_id, rider=rider,
        )  # fmt: skip
    yield from _refused(look)
    if look.is_today:
        yield from (_tablet(look, device) for device in look.tablets if _is_silent(look, device))


def _to_call(look: Look) -> AlertView:
    count = len(look.untold)
    words = Words(f"電話で知らせる人が{count}人います。", f"Riders to be told by telephone: {count}.")
    action = ActionView("open", Words("電話の一覧", "List to call"), panel="calls")
    # The id names the newest call, so that a list that has grown is a new alert.
    return AlertView(f"to-call:{max(look.untold)}", "to_call", 3, look.moment(look.now), words, action, count=count)


def _refused(look: Look) -> Iterator[AlertView]:
    """One alert a rider: the last refusal of a wish for the day, when nothing was booked since."""
    last: dict[str, Refused] = {}
    for wish in look.refused:
        if wish.reason not in OWN_FAULT:
            last[wish.rider_id] = wish
    for rider_id, wish in last.items():
        if look.booked.get(rider_id, -1) >= int(look.moment(wish.asked_at).timestamp()):
            continue
        rider = look.rider(rider_id)
        name = rider.name or rider.id
        words = Words(
            f"{name}さんは希望の便がなく、まだ予約していません。",
            f"{name} found no ride and has not booked another.",
        )
        action = ActionView("book", Words("便を探す", "Look for a ride"), rider_id=rider_id, phone=rider.phone)
        yield AlertView(
            f"refused:{wish.request_id}", "refused_rider", 1, look.moment(wish.asked_at), words, action, rider=rider
        )


def _is_silent(look: Look, device: DeviceRow) -> bool:
    """A tablet in use, not heard of for days, of which somebody has a ride today and might not see what changes."""
    if device.enrolled_at is None or device.revoked_at is not None:
        return False
    heard = max(device.seen_at or 0, device.enrolled_at)
    silent = look.context.real_now() - heard > SILENT_DAYS * 86400
    return silent and any(rider_id in look.booked for rider_id in device.rider_ids)


def _tablet(look: Look, device: DeviceRow) -> AlertView:
    heard = max(device.seen_at or 0, device.enrolled_at or 0)
    days = (look.context.real_now() - heard) // 86400
    riding = [rider_id for rider_id in device.rider_ids if rider_id in look.booked]
    rider = look.rider(riding[0])
    words = Words(
        f"タブレット「{device.name}」が{days}日間つながっていません。{rider.name or rider.id}さんは今日乗ります。",
        f"Tablet “{device.name}” has been silent for {days} days; {rider.name or rider.id} rides today.",
    )
    phone = rider.phone
    action = (
        ActionView("call", CALL, rider_id=rider.id, device_id=device.id, phone=phone)
        if phone
        else ActionView("open", Words("タブレットの一覧", "Tablets"), panel="tablets", device_id=device.id)
    )
    return AlertView(
        f"tablet:{device.id}:{heard}", "tablet_silent", 1, look.context.instant(heard), words, action,
        rider=rider, device_id=device.id,
    )  # fmt: skip
