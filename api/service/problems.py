"""What a command refuses to do, as stable codes; the HTTP edge words them and maps them to statuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from api.service.views import OfferView

Slug = Literal[
    # a wish that cannot be understood or that a rule forbids
    "unknown_place",  # data: place_id
    "outside_area",
    "same_place",
    "unknown_departure",  # data: date
    "connection_elsewhere",  # data: place_id
    "in_the_past",
    "outside_hours",  # data: opens, closes ("HH:MM")
    "after_cutoff",  # data: cutoff_seconds, earliest (ISO 8601)
    "closed_day",  # data: service_days (ISO dates)
    "no_service_that_day",  # data: service_days
    "too_far_ahead",  # data: horizon_days
    "not_eligible",  # data: min_age
    "party_empty",
    "party_too_large",  # data: seats, wheelchairs, parcels
    "rider_needed",  # data: rider_ids
    "unknown_rider",  # data: rider_id
    "not_your_rider",  # data: rider_id
    # offers and bookings
    "unknown_offer",
    "not_your_offer",
    "offer_expired",
    "offer_used",  # data: booking_id
    "offer_gone",  # data: why; which ("outward" or "way_home") when both are booked
    "unknown_booking",
    "not_your_booking",
    "not_cancellable",  # data: status
    "key_reused",
    # the way home, a cancellation taken back, what a tablet keeps
    "way_home_unfit",  # the way home is another rider's, on another day, or before the ride out
    "not_open_return",
    "no_earlier_bus",  # data: why
    "cannot_restore",  # data: status or why; alternatives
    "unknown_phrase",  # data: phrase
    "too_late_to_tell",  # data: status
    "too_many_favourites",  # data: most
    # standing bookings
    "unknown_standing",
    "not_your_standing",
    "standing_over",
    "standing_exists",  # data: standing_id
    "standing_period",
    "not_a_standing_day",  # data: date
    "way_home_too_early",
    "no_way_home",
    # vehicles
    "unknown_vehicle",  # data: vehicle_id
    "not_your_vehicle",  # data: vehicle_id
    "not_today",  # data: date
    "unknown_stop",  # data: stop_id
    "event_refused",  # data: why (a code of scheduler.dispatch)
    "event_in_future",  # data: now
    "event_id_reused",
    "cannot_undo",  # data: why
    # hands on the plan, closures, calls
    "plan_moved",  # data: changed, preview, version
    "change_refused",  # data: obstacle (a code of scheduler.dispatch)
    "closure_span",
    "no_such_road",
    "unknown_closure",
    "unknown_call",
    "closed_for_weather",  # data: reason, reopens (ISO 8601)
    "stop_closed",  # data: place_id, reason
    # the office's desk
    "rider_exists",  # data: rider (id, name, kana, phone), rider_id
    "rider_of_town",
    "unknown_note",
    "unknown_alert",
    # tablets
    "unknown_code",
    "code_used",
    "code_expired",
    "secret_taken",
    "unknown_device",
    "device_revoked",
    "turn_over",
    "wrong_sign_in",
    "code_needed",
    "wrong_code",
    "sign_in_locked",
    "no_session",
    "weak_password",
    "staff_taken",
    "unknown_staff",
    "last_administrator",
    "no_pin",
    "wrong_pin",  # data: tries_left
    "pin_locked",  # data: until (ISO 8601, real time), retry_after_seconds
    # partners and webhooks
    "unknown_partner",  # data: partner_id
    "partner_revoked",
    "too_many_calls",  # data: most, retry_after_seconds
    "too_many_open",  # data: most, date, retry_after_seconds
    "rider_has_rides",  # data: rider_id, days
    "unknown_webhook",
    "unknown_message",
    "webhook_address",  # data: why
    "too_many_webhooks",  # data: most
    # planners, clock, and the rest
    "scenario_findings",  # data: findings
    "unknown_study",
    "study_not_ready",
    "study_days_gone",
    "too_many_studies",
    "unknown_day",  # data: date; the day has no service
    "unknown_study_day",
    "no_service_days",  # data: months (YYYY-MM) that have service days
    "clock_is_real",
    "busy",  # every retry met another change; nothing was done, the same call may be made again
]

SLUGS: tuple[str, ...] = get_args(Slug)


class ServiceProblem(Exception):
    """A command that was refused and changed nothing.

    `data` is JSON-ready. A wish that came too late or outside the hours may bring `alternatives`: offers that work.
    """

    def __init__(
        self, slug: Slug, data: Mapping[str, object] | None = None, alternatives: tuple[OfferView, ...] = ()
    ) -> None:
        super().__init__(slug)
        self.slug: Slug = slug
        self.data: dict[str, object] = dict(data or {})
        self.alternatives = alternatives
