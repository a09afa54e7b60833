"""Ids in a scenario that must lead somewhere in the town it differs from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from api.planning.form import ScenarioForm
from api.planning.scenario_error import Finding
from api.town.source import Sources


def unknown_ids(form: ScenarioForm, sources: Sources) -> list[Finding]:
    """Every id that leads nowhere or is said twice."""
    return [*_fleet(form, sources), *_lines(form, sources), *_speeds(form, sources), *_demand(form, sources)]


def _fleet(form: ScenarioForm, sources: Sources) -> Iterator[Finding]:
    vehicles, fleet = {vehicle.id for vehicle in sources.fleet.vehicles}, form.fleet
    yield from _known(vehicles, ((f"fleet.remove[{i}]", one) for i, one in enumerate(fleet.remove)), "車両", "vehicle")
    changed = [(f"fleet.change[{i}].id", one.id) for i, one in enumerate(fleet.change)]
    yield from _known(vehicles - set(fleet.remove), changed, "車両", "vehicle")
    yield from _twice(changed)
    like = [(f"fleet.add[{i}].like", one.like) for i, one in enumerate(fleet.add) if one.like is not None]
    yield from _known(vehicles, like, "車両", "vehicle")


def _lines(form: ScenarioForm, sources: Sources) -> Iterator[Finding]:
    lines = {line.id for line in sources.town.lines}
    changed = [(f"lines[{i}].id", one.id) for i, one in enumerate(form.lines)]
    yield from _known(lines, changed, "線", "line")
    yield from _twice(changed)
    served = [
        (f"areas[{i}].lines[{j}]", line) for i, area in enumerate(form.areas) for j, line in enumerate(area.lines)
    ]
    yield from _known(lines, served, "線", "line")
    yield from _twice([(f"areas[{i}].id", area.id) for i, area in enumerate(form.areas)])


def _speeds(form: ScenarioForm, sources: Sources) -> Iterator[Finding]:
    speeds = form.speeds
    if speeds.season is not None:
        seasons = {season.id for season in sources.town.seasons}
        yield from _known(seasons, [("speeds.season", speeds.season)], "季節", "season")
    classes = sources.roads.own_speeds.union(*(season.speeds_kmh for season in sources.town.seasons))
    yield from _known(
        set(classes), ((f"speeds.kmh.{name}", name) for name in speeds.kmh), "道路の種類", "class of road"
    )


def _demand(form: ScenarioForm, sources: Sources) -> Iterator[Finding]:
    places = {feature.properties.id for feature in sources.places.features} | {stop.id for stop in form.stops}
    drawn = [(f"demand.destination[{i}].id", one.id) for i, one in enumerate(form.demand.destination)]
    yield from _known(places, drawn, "場所", "place")
    if sum(one.share for one in form.demand.destination) > 1:
        ja, en = "share の合計が 1 を超えています", "the shares add up to more than 1"
        yield Finding(f"demand.destination[{len(form.demand.destination) - 1}].share", None, ja, en)


def _known(known: set[str], given: Iterable[tuple[str, str]], ja: str, en: str) -> Iterator[Finding]:
    for field, name in given:
        if name not in known:
            yield Finding(field, None, f"{ja}「{name}」はありません", f'there is no {en} "{name}"')


def _twice(given: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    seen: set[str] = set()
    for field, name in given:
        if name in seen:
            yield Finding(field, None, f"「{name}」が重なっています", f'"{name}" is here twice')
        seen.add(name)
