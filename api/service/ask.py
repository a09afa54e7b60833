"""A wish becomes offers, or a reason with offers at other times."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NoReturn

from api.service.actors import Actor
from api.service.closed_rules import in_the_weather, shut_off, standing_offers, touched, weather
from api.service.connections import connection_view, keeping, tied
from api.service.context import Context
from api.service.offers import offer_view, other_times, rule_problem
from api.service.places import Found, find
from api.service.problems import ServiceProblem
from api.service.riders import resident_for, service_seconds
from api.service.views import AnswerView, RefusalView
from api.service.wishes import Wish
from api.store.requests import RequestRow, add_request
from api.town.model import Resident
from scheduler.dispatch import offer
from scheduler.model import Offer, Request
from scheduler.rules import Refusal, RiderFacts, verdict

NO_ROOM = "no_capacity"


def ask(context: Context, actor: Actor, wish: Wish, reference: str | None = None) -> AnswerView:
    """See TownService.ask. `reference` is the asker's own name for the wish."""
    person = resident_for(context, actor, wish.rider_id)
    origin, destination = find(context, wish.origin), find(context, wish.destination)
    tie = tied(context, person, wish, origin, destination)
    wish = wish if tie is None else tie.on(wish)
    day, seconds = _day_of(context, wish)
    now = context.now(day)
    facts = person.facts(context.today())
    row = RequestRow(
        f"q{secrets.token_hex(8)}", day.isoformat(), person.id, actor.id, now, None, facts,
        origin.end, destination.end, reference=reference, needs=wish.needs,
        connection=None if tie is None else tie.kept(context, day),
    )  # fmt: skip
    if origin.location is None or destination.location is None:
        _refuse(context, row, Refusal("outside_area"))
    request = _request(context, row.id, person, wish, origin, destination, seconds)
    return _answer(context, day, now, replace(row, request=request), request, facts)


def _answer(context: Context, day: date, now: int, row: RequestRow, request: Request, facts: RiderFacts) -> AnswerView:
    with context.database.read() as connection:
        plan = context.plan(connection, day)
    travel, rules, closed = context.travel(day), context.rules(), context.closed(day)
    direct = travel.time(request.origin, request.destination)
    shut = shut_off(closed, row, direct)
    if shut is not None:
        _refuse(context, row, shut)
    judged = verdict(rules, day, request, facts, now=now, today=context.today(), direct_seconds=direct)
    refusal = judged if isinstance(judged, Refusal) else in_the_weather(context, day, closed, request)
    if isinstance(judged, Refusal) or refusal is not None:
        assert refusal is not None
        _refuse(context, row, refusal, other_times(context, day, request, facts, refusal))
    request = replace(request, lines=judged.lines)
    answer = offer(plan, request, now, travel, rules)
    offers = standing_offers(closed, answer.offers)
    if offers:
        _keep(context, row, [(day, one) for one in offers])
        return _answered(context, row, offers)
    span = touched(closed, answer.offers[0]) if answer.offers else None
    if span is not None:
        refusal = weather(context, day, request, span)
        _refuse(context, row, refusal, other_times(context, day, request, facts, refusal))
    # Dispatch's finer codes (no vehicle at all could carry the party) are data of the one reason people are told.
    why = answer.refusal.reason if answer.refusal else NO_ROOM
    alternatives = keeping(row, [(day, one) for one in standing_offers(closed, answer.alternatives)])
    _keep(context, replace(row, reason=NO_ROOM), alternatives)
    others = tuple(offer_view(context, day, one) for day, one in alternatives)
    return _answered(context, row, (), RefusalView(NO_ROOM, {"why": why}, others))


def _answered(
    context: Context, row: RequestRow, offers: Sequence[Offer], refusal: RefusalView | None = None
) -> AnswerView:
    day = date.fromisoformat(row.day)
    views = tuple(offer_view(context, day, one) for one in offers)
    return AnswerView(row.id, views, refusal, connection_view(context, day, row.connection))


def _refuse(context: Context, row: RequestRow, refusal: Refusal, near: Sequence[tuple[date, Offer]] = ()) -> NoReturn:
    """Records the refused wish and raises its problem."""
    others = keeping(row, near)
    _keep(context, replace(row, reason=refusal.reason), others)
    raise rule_problem(context, row, refusal, tuple(offer_view(context, day, one) for day, one in others))


def _keep(context: Context, row: RequestRow, made: Sequence[tuple[date, Offer]]) -> None:
    context.tally.count("wishes", row.reason or "offered")
    with context.database.write() as connection:
        add_request(connection, context.key, row, [(day.isoformat(), one) for day, one in made])


def _request(
    context: Context, name: str, person: Resident, wish: Wish, origin: Found, destination: Found, seconds: int
) -> Request:
    board, alight = service_seconds(context, person, wish.party, wish.needs)
    assert origin.location is not None
    assert destination.location is not None
    return Request(
        id=name,
        rider_id=person.id,
        origin=origin.location,
        destination=destination.location,
        party=wish.party,
        depart_after=seconds if wish.depart_after is not None else None,
        arrive_by=None if wish.depart_after is not None else seconds,
        board_seconds=board,
        alight_seconds=alight,
    )


def _day_of(context: Context, wish: Wish) -> tuple[date, int]:
    """The service day of a wish and its time there; a time beyond the calendar is too far ahead, or past."""
    moment = wish.depart_after if wish.depart_after is not None else wish.arrive_by
    if moment is None or moment.tzinfo is None:
        raise ValueError("a wish has one zone-aware time")
    try:
        day = moment.astimezone(context.town.timezone).date()
        _in_calendar(day)
    except OverflowError:
        late = moment.year > 5000
        data: dict[str, object] = {"horizon_days": context.town.rules.horizon_days} if late else {}
        raise ServiceProblem("too_far_ahead" if late else "in_the_past", data) from None
    return day, context.seconds(day, moment)


def _in_calendar(day: date) -> None:
    """Dates at the edges of the calendar have no day before or after to compute with."""
    if not 1900 <= day.year <= 9990:
        raise OverflowError
