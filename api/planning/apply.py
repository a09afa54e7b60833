"""A scenario laid over the files of a town: the forms of the town as the scenario would have them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from api.planning.apply_fleet import patched_fleet
from api.planning.apply_places import patched_areas, patched_lines, patched_places
from api.planning.form import ScenarioForm, Speeds
from api.planning.patch import Origins
from api.town import schema
from api.town.schema.town import Service
from api.town.source import Sources

M = TypeVar("M", bound=BaseModel)


def apply(sources: Sources, form: ScenarioForm) -> Sources:
    """The sources with the scenario's changes. An empty scenario gives them as they are."""
    return apply_with_origins(sources, form)[0]


def apply_with_origins(sources: Sources, form: ScenarioForm) -> tuple[Sources, Origins]:
    """The same, and which field of the scenario each changed part comes from."""
    origins = Origins()
    places = patched_places(sources.places, form, origins)
    areas, drawn = patched_areas(sources.areas, form, origins)
    town = _patched_town(sources.town, form, drawn, sources.roads.own_speeds, origins)
    fleet = patched_fleet(sources.fleet, form.fleet, origins)
    return replace(sources, town=town, fleet=fleet, places=places, areas=areas), origins


def _patched_town(
    town: schema.TownForm,
    form: ScenarioForm,
    drawn: dict[str, list[str]],
    classes: frozenset[str],
    origins: Origins,
) -> schema.TownForm:
    return town.model_copy(
        update={
            "service": _service(town.service, form, origins),
            "lines": patched_lines(town.lines, form, drawn, origins),
            "seasons": _seasons(town.seasons, form.speeds, classes, origins),
        }
    )


def _service(service: Service, form: ScenarioForm, origins: Origins) -> Service:
    rules = form.rules
    ride = {"factor": rules.factor, "extra_minutes": rules.extra_minutes, "longest_minutes": rules.longest_minutes}
    own = {
        "cutoff_minutes": rules.cutoff_minutes,
        "window_minutes": rules.window_minutes,
        "search_minutes": rules.search_minutes,
        "horizon_days": rules.horizon_days,
        "closing_days": rules.closing_days,
    }
    for key, value in own.items():
        if value is not None:
            origins.add("town.toml", ("service", key), ("rules", key))
    if rules.cutoff_minutes is not None:
        origins.add("town.toml", ("service", "open_return_minutes"), ("rules", "cutoff_minutes"))
    changed: dict[str, Any] = {key: value for key, value in own.items() if value is not None}
    changed["ride"] = updated(service.ride, ride)
    changed["riders"] = updated(service.riders, {"min_age": rules.min_age})
    return service.model_copy(update=changed)


def updated(form: M, values: dict[str, Any]) -> M:
    """A form with what is given (not None) instead of its own."""
    return form.model_copy(update={key: value for key, value in values.items() if value is not None})


def _seasons(
    seasons: list[schema.SeasonForm], speeds: Speeds, own: frozenset[str], origins: Origins
) -> list[schema.SeasonForm]:
    """One season all the year where the scenario says so, and every speed as it says.

    `own` are classes of road with speeds of their own: what the scenario says of them is a limit.
    """
    chosen = [season for season in seasons if season.id == speeds.season]
    if chosen:
        seasons = [chosen[0].model_copy(update={"months": list(range(1, 13))})]
    patched = []
    for number, season in enumerate(seasons):
        known = own | season.speeds_kmh.keys()
        kmh = {**season.speeds_kmh, **{name: speed for name, speed in speeds.kmh.items() if name in known}}
        patched.append(season.model_copy(update={"speeds_kmh": kmh, "factor": season.factor * speeds.factor}))
        origins.add("town.toml", ("seasons", number), ("speeds",))
    return patched
