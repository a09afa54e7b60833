"""What a scenario changes, in words: the field, what it is today, and what it would be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from api.planning.change_words import LABELS, shown
from api.planning.form import ScenarioForm
from api.planning.form_fleet import VehicleAdded, VehicleChange
from api.town import schema
from api.town.source import Sources


class Change(NamedTuple):
    """One changed field, its values JSON-ready, and the change in both languages."""

    field: str
    before: Any
    after: Any
    ja: str
    en: str


def changes(form: ScenarioForm, sources: Sources) -> list[dict[str, Any]]:
    """Every field in which the scenario differs from the town as it is."""
    found = [*_fleet(form, sources), *_rules(form, sources), *_lines(form, sources), *_places(form), *_plain(form)]
    return [change._asdict() for change in found if change.before != change.after]


def _change(field: str, label: str, before: Any, after: Any, what: str = "") -> Change:
    ja, en = LABELS[label]
    about = f"{what} " if what else ""
    return Change(
        field,
        before,
        after,
        f"{about}{ja}: {shown(label, before, 'ja')} → {shown(label, after, 'ja')}",
        f"{about}{en}: {shown(label, before, 'en')} → {shown(label, after, 'en')}",
    )


def _fleet(form: ScenarioForm, sources: Sources) -> Iterator[Change]:
    vehicles = {vehicle.id: vehicle for vehicle in sources.fleet.vehicles}
    for number, name in enumerate(form.fleet.remove):
        yield _change(f"fleet.remove[{number}]", "vehicle", name, None)
    for number, change in enumerate(form.fleet.change):
        yield from _vehicle(f"fleet.change[{number}]", change, vehicles[change.id])
    for number, added in enumerate(form.fleet.add):
        yield _change(f"fleet.add[{number}]", "vehicle", None, added.id)
        if added.like is not None:
            yield from _vehicle(f"fleet.add[{number}]", added, vehicles[added.like])


def _vehicle(field: str, change: VehicleChange | VehicleAdded, now: schema.VehicleForm) -> Iterator[Change]:
    values: dict[str, Any] = {
        **now.capacity.model_dump(),
        "seats_per_wheelchair": now.seats_per_wheelchair,
        "lines": now.lines,
    }
    for name, before in values.items():
        after = getattr(change, name)
        if after is not None:
            yield _change(f"{field}.{name}", name, before, after, change.id)
    if change.shifts is not None:
        first = now.shifts[0]
        today = [(shift.weekdays, shift.starts, shift.ends) for shift in now.shifts]
        after_ = [
            (
                shift.weekdays or first.weekdays,
                first.starts if shift.starts is None else shift.starts,
                first.ends if shift.ends is None else shift.ends,
            )
            for shift in change.shifts
        ]
        yield _change(f"{field}.shifts", "shifts", today, after_, change.id)


def _rules(form: ScenarioForm, sources: Sources) -> Iterator[Change]:
    service = sources.town.service
    now = {**dict(service), **dict(service.ride), **dict(service.riders)}
    for name, after in form.rules:
        if after is not None:
            before = now[name]
            if name == "closing_days":
                before, after = ([day.isoformat() for day in days] for days in (before, after))
            yield _change(f"rules.{name}", name, before, after)


def _lines(form: ScenarioForm, sources: Sources) -> Iterator[Change]:
    lines = {line.id: line for line in sources.town.lines}
    for number, line in enumerate(form.lines):
        for name, after in line:
            if name != "id" and after is not None:
                yield _change(f"lines[{number}].{name}", name, getattr(lines[line.id], name), after, line.id)


def _places(form: ScenarioForm) -> Iterator[Change]:
    for number, area in enumerate(form.areas):
        yield _change(f"areas[{number}]", "area", None, area.id)
    for number, stop in enumerate(form.stops):
        yield _change(f"stops[{number}]", "stop", None, stop.id)
    for number, place in enumerate(form.demand.destination):
        yield _change(f"demand.destination[{number}]", "destination", 0.0, place.share, place.id)


def _plain(form: ScenarioForm) -> Iterator[Change]:
    """Fields whose value today is the form's own default."""
    now = ScenarioForm()
    parts: dict[str, tuple[BaseModel, BaseModel, tuple[str, ...]]] = {
        "service": (now.service, form.service, ("kind", "max_walk_metres")),
        "speeds": (now.speeds, form.speeds, ("factor", "season", "kmh")),
        "demand": (now.demand, form.demand, ("kind", "growth")),
        "behaviour": (now.behaviour, form.behaviour, ("no_show", "boarding_spread", "driving_spread")),
        "run": (now.run, form.run, ("optimise",)),
    }
    for part, (before, after, names) in parts.items():
        for name in names:
            yield _change(f"{part}.{name}", f"{part}.{name}", getattr(before, name), getattr(after, name))
