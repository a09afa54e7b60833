"""Who may ride when and where: rules in, a verdict with its reason out.

Rules are a town's data. A verdict never raises: a wish that a rule forbids gets a `Refusal` whose
`reason` is a stable code and whose `data` holds what a person needs to be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.model import Load, Request


@dataclass(frozen=True, slots=True)
class Line:
    """A service area with its weekdays (Monday is 0) and hours (seconds since midnight)."""

    id: str
    weekdays: frozenset[int]
    locations: frozenset[int]
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class ServiceRules:
    """A town's rules. Lengths in seconds; `closing_days` are ISO dates, `yearly_closing` are MM-DD."""

    lines: tuple[Line, ...]
    cutoff_seconds: int = 1800
    horizon_days: int = 14
    closing_days: frozenset[str] = frozenset()
    yearly_closing: frozenset[str] = frozenset()
    window_seconds: int = 900
    ride_factor: float = 1.5
    ride_extra: int = 600
    max_ride_seconds: int = 5400
    offer_ttl: int = 300
    min_age: int = 65
    max_party: Load = Load(4, 1, 4)
    board_seconds: int = 60
    alight_seconds: int = 60
    wheelchair_seconds: int = 180
    search_seconds: int = 5400
    open_return_seconds: int = 300


@dataclass(frozen=True, slots=True)
class RiderFacts:
    """What decides whether a person may ride; `carer` is somebody who accompanies an eligible rider."""

    age: int | None = None
    disabled: bool = False
    carer: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a wish cannot be met: a stable `reason` and JSON-ready `data` to word it with."""

    reason: str
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Allowed:
    """The wish keeps every rule; any of `lines` may carry it."""

    lines: tuple[str, ...]


def ride_limit(rules: ServiceRules, direct_seconds: int) -> int:
    """The longest ride promised for a direct time: factor × direct + extra, capped, never below direct."""
    limit = min(int(rules.ride_factor * direct_seconds) + rules.ride_extra, rules.max_ride_seconds)
    return max(limit, direct_seconds)


def is_closed(rules: ServiceRules, day: date) -> bool:
    """True on a closing day of the calendar or of every year."""
    return day.isoformat() in rules.closing_days or day.strftime("%m-%d") in rules.yearly_closing


def lines_of_day(rules: ServiceRules, day: date) -> tuple[Line, ...]:
    """The lines that run on `day`."""
    if is_closed(rules, day):
        return ()
    return tuple(line for line in rules.lines if day.weekday() in line.weekdays)


def service_days(rules: ServiceRules, first: date, origin: int, destination: int, count: int = 3) -> list[date]:
    """The next `count` days from `first`, within the booking horizon, on which a line serves both places."""
    days = (first + timedelta(days=ahead) for ahead in range(rules.horizon_days + 1))
    served = [day for day in days if any(_serves(line, origin, destination) for line in lines_of_day(rules, day))]
    return served[:count]


def verdict(
    rules: ServiceRules,
    day: date,
    request: Request,
    rider: RiderFacts,
    *,
    now: int,
    today: date,
    direct_seconds: int,
) -> Allowed | Refusal:
    """Judges `request` on service day `day`.

    `now` is in seconds since midnight of `day` (negative when asked on an earlier day); `today` is the
    calendar day of asking; `direct_seconds` is the direct time of the trip.
    """
    party = _party_refusal(rules, request, rider)
    if party:
        return party
    lines = [line for line in rules.lines if _serves(line, request.origin, request.destination)]
    if not lines:
        return Refusal("outside_area")
    calendar = _calendar_refusal(rules, day, request, today)
    if calendar:
        return calendar
    running = [line for line in lines_of_day(rules, day) if line in lines]
    return _clock_verdict(rules, running, request, now, direct_seconds)


def _serves(line: Line, origin: int, destination: int) -> bool:
    return origin in line.locations and destination in line.locations


def _party_refusal(rules: ServiceRules, request: Request, rider: RiderFacts) -> Refusal | None:
    old_enough = rider.age is not None and rider.age >= rules.min_age
    if not (old_enough or rider.disabled or rider.carer):
        return Refusal("not_eligible", {"min_age": rules.min_age})
    party = request.party
    if min(party) < 0 or sum(party) == 0:
        return Refusal("party_empty")
    if any(size > most for size, most in zip(party, rules.max_party, strict=True)):
        return Refusal("party_too_large", dict(rules.max_party._asdict()))
    if request.origin == request.destination:
        return Refusal("same_place")
    return None


def _calendar_refusal(rules: ServiceRules, day: date, request: Request, today: date) -> Refusal | None:
    if day < today:
        return Refusal("in_the_past")
    if day > today + timedelta(days=rules.horizon_days):
        return Refusal("too_far_ahead", {"horizon_days": rules.horizon_days})
    closed = is_closed(rules, day)
    if not closed and any(_serves(line, request.origin, request.destination) for line in lines_of_day(rules, day)):
        return None
    near = service_days(rules, today, request.origin, request.destination)
    data = {"service_days": [near_day.isoformat() for near_day in near]}
    return Refusal("closed_day" if closed else "no_service_that_day", data)


def _clock_verdict(
    rules: ServiceRules, running: Iterable[Line], request: Request, now: int, direct_seconds: int
) -> Allowed | Refusal:
    """Judges the time of day: the past, the hours of the lines that run, then the cut-off."""
    lines = tuple(running)
    if request.depart_after is not None:
        boarding, arrival = request.depart_after, request.depart_after + direct_seconds
    else:
        assert request.arrive_by is not None
        boarding, arrival = request.arrive_by - direct_seconds, request.arrive_by
    if boarding < now:
        return Refusal("in_the_past")
    open_lines = tuple(line.id for line in lines if line.opens <= boarding and arrival <= line.closes)
    if not open_lines:
        opens, closes = min(line.opens for line in lines), max(line.closes for line in lines)
        return Refusal("outside_hours", {"opens": opens, "closes": closes})
    if boarding < now + rules.cutoff_seconds:
        return Refusal("after_cutoff", {"cutoff_seconds": rules.cutoff_seconds, "earliest": now + rules.cutoff_seconds})
    return Allowed(open_lines)
