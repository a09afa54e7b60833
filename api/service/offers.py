"""Offers as shown, and offers at other times for a wish that a rule forbids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from api.service.closed_rules import standing_offers
from api.service.context import Context
from api.service.problems import SLUGS, ServiceProblem, Slug
from api.service.times import clock_words, window_of
from api.service.views import OfferView
from api.store.requests import RequestRow
from scheduler.dispatch import offer
from scheduler.model import Offer, Request
from scheduler.rules import Allowed, Refusal, RiderFacts, verdict

_STEP = 300


def offer_view(context: Context, day: date, made: Offer) -> OfferView:
    """An offer as shown."""
    promise = made.promise
    return OfferView(
        made.id,
        window_of(day, promise.pickup_earliest, promise.pickup_latest, context.town.timezone),
        context.moment(day, promise.arrival_latest),
        made.direct_seconds,
        context.moment(day, made.expires_at),
        made.vehicle_id,
    )


def rule_problem(context: Context, row: RequestRow, refusal: Refusal, others: tuple[OfferView, ...]) -> ServiceProblem:
    """A rule's refusal as a problem, its times in words."""
    if refusal.reason not in SLUGS:
        raise ValueError(f"the rules gave a reason nobody can word: {refusal.reason}")
    data = {"request_id": row.id, **worded(context, row.day, refusal.data)}
    return ServiceProblem(cast("Slug", refusal.reason), data, others)


def worded(context: Context, day: str, data: Mapping[str, object]) -> dict[str, object]:
    """The facts of a rule's refusal with times of day as the interface writes them."""
    facts = dict(data)
    for name in ("opens", "closes"):
        if name in facts:
            facts[name] = clock_words(facts[name])
    for name in ("earliest", "reopens"):
        if name in facts:
            facts[name] = context.moment(day, int(str(facts[name]))).isoformat()
    return facts


def other_times(
    context: Context, day: date, request: Request, facts: RiderFacts, refusal: Refusal
) -> list[tuple[date, Offer]]:
    """Offers near a wish that came too late, outside the hours, into a closing, or for a day without its line."""
    today, rules = context.today(), context.rules()
    soonest = -(-(context.now(day) + rules.cutoff_seconds) // _STEP) * _STEP
    for other_day, wish in _near(day, request, refusal, soonest):
        with context.database.read() as connection:
            plan = context.plan(connection, other_day)
        travel, now, closed = context.travel(other_day), context.now(other_day), context.closed(other_day)
        direct = travel.time(wish.origin, wish.destination)
        judged = verdict(rules, other_day, wish, facts, now=now, today=today, direct_seconds=direct)
        if not isinstance(judged, Allowed):
            continue
        answer = offer(plan, replace(wish, lines=judged.lines), now, travel, rules)
        found = standing_offers(closed, answer.offers) or standing_offers(closed, answer.alternatives)
        if found:
            return [(other_day, one) for one in found]
    return []


def _near(day: date, request: Request, refusal: Refusal, soonest: int) -> Iterator[tuple[date, Request]]:
    """Wishes that may be allowed instead, nearest first; none of them for that day earlier than `soonest`."""
    data = refusal.data
    if refusal.reason == "after_cutoff":
        earliest = -(-int(str(data["earliest"])) // _STEP) * _STEP
        yield day, replace(request, depart_after=earliest, arrive_by=None)
    if refusal.reason == "outside_hours":
        wished = request.depart_after if request.depart_after is not None else request.arrive_by or 0
        opens, closes = int(str(data["opens"])), int(str(data["closes"]))
        if wished < (opens + closes) // 2:
            yield day, replace(request, depart_after=max(opens, soonest), arrive_by=None)
        else:
            yield day, replace(request, depart_after=None, arrive_by=closes)
    if refusal.reason == "closed_for_weather":
        reopens = -(-int(str(data["reopens"])) // _STEP) * _STEP
        yield day, replace(request, depart_after=max(reopens, soonest), arrive_by=None)
    days = data.get("service_days")
    if isinstance(days, list):
        for other in days:
            yield date.fromisoformat(other), request
