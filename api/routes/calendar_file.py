"""Rides as an iCalendar file (RFC 5545), in one language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone

from api.paper.words import connection
from api.problems.facts import Language
from api.service.calendar import CalendarRide
from api.service.people.lookup import HOME as HOME_OF
from api.service.views import BookingView, PlaceRefView
from api.town.model import Town, Words

HOME = Words("自宅", "home")

REMIND = timedelta(minutes=30)
"""A reminder comes this long before the bus may come."""


def calendar_file(town: Town, rides: Sequence[CalendarRide], language: Language) -> bytes:
    """One event for each ride, with the town's time zone."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Noriai//{town.id}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{getattr(town.name, language)} {_say(language, '乗合バス', 'bus rides')}")
    if rides:
        times = [ride.booking.pickup_window.start.date() for ride in rides]
        first, last = min(times), max(times)
        calendar.add_component(
            Timezone.from_tzid(str(town.timezone), first_date=first, last_date=last + timedelta(days=1))
        )
    several = len({ride.booking.rider.id for ride in rides}) > 1
    for ride in rides:
        calendar.add_component(_event(town, ride, language, several))
    return bytes(calendar.to_ical())


def _event(town: Town, ride: CalendarRide, language: Language, several: bool) -> Event:
    booking, event = ride.booking, Event()
    event.add("uid", f"{booking.booking_id}@{town.id}")
    event.add("dtstamp", booking.booked_at.astimezone(UTC))
    event.add("sequence", ride.moves)
    event.add("status", "CONFIRMED")
    event.add("dtstart", booking.pickup_window.start)
    event.add("dtend", booking.latest_arrival)
    summary = _summary(town, booking, language, several)
    event.add("summary", summary)
    event.add("description", _description(town, booking, language))
    event.add("location", _halt(town, booking, booking.origin, language))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -REMIND)
    alarm.add("description", summary)
    event.add_component(alarm)
    return event


def _summary(town: Town, booking: BookingView, language: Language, several: bool) -> str:
    """Where to, and who where a calendar is several people's."""
    place = _place(town, booking, booking.destination, language)
    text = _say(language, f"バス: {place}へ", "Bus home" if place == HOME.en else f"Bus to {place}")
    return f"{text} ({booking.rider.name})" if several and booking.rider.name else text


def _description(town: Town, booking: BookingView, language: Language) -> str:
    window, by = booking.pickup_window, _time(booking.latest_arrival)
    start, end = _time(window.start), _time(window.end)
    from_, to = (_walked(town, booking, end, language) for end in (booking.origin, booking.destination))
    lines = [
        _say(
            language,
            f"{from_}に{start}から{end}の間にお迎えします。{to}に{by}までに着きます。",
            f"Pickup: {from_}, between {start} and {end}. You arrive by {by}: {to}.",
        )
    ]
    if booking.connection is not None:
        tied = connection(booking.connection, language)
        lines.append(_say(language, f"乗り継ぎ: {tied}", f"Connection: {tied}"))
    if booking.kind == "open_return":
        lines.append(
            _say(
                language, "用事が済んだら、もっと早い便を呼べます。", "When you are done, you can call an earlier bus."
            )
        )
    if booking.vehicle is not None:
        vehicle = getattr(booking.vehicle.name, language)
        lines.append(_say(language, f"車両: {vehicle}", f"Vehicle: {vehicle}"))
    return "\n".join(lines)


def _place(town: Town, booking: BookingView, end: PlaceRefView, language: Language) -> str:
    """A place as its rider calls it."""
    person = town.residents.get(booking.rider.id)
    at_home = end.id == (HOME_OF + booking.rider.id if person is None else person.home)
    return str(getattr(HOME if at_home else end.name, language))


def _halt(town: Town, booking: BookingView, end: PlaceRefView, language: Language) -> str:
    """Where the vehicle halts for a place: its stop, if people walk to one."""
    return _place(town, booking, end, language) if end.stop is None else str(getattr(end.stop.name, language))


def _walked(town: Town, booking: BookingView, end: PlaceRefView, language: Language) -> str:
    """A place with the stop that its rider walks to or from."""
    place = _place(town, booking, end, language)
    if end.stop is None:
        return place
    stop = getattr(end.stop.name, language)
    return _say(language, f"{place} (停留所: {stop})", f"{place} (stop: {stop})")


def _time(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"


def _say(language: Language, ja: str, en: str) -> str:
    return ja if language == "ja" else en
