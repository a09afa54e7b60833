"""Who may look at a demo: one token for each page, the same after a restart as before it."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from api.service.actors import Actor
from api.service.town_service import TownService
from api.town.model import Town

FILE = "demo-tokens.json"


def demo_actors(town: Town, day: date) -> Mapping[str, Actor]:
    """For each page somebody who uses it: a tablet of one household a line, and the driver of a bus of `day`."""
    vehicles = [vehicle.id for vehicle in town.vehicles(day)] or [info.id for info in town.vehicle_infos]
    riders = tuple(dict.fromkeys(_rider(town, line.areas, day) for line in town.lines))
    return {
        "tablet": Actor("demo-tablet", "resident", "共用タブレット", rider_ids=tuple(one for one in riders if one)),
        "board": Actor("demo-dispatcher", "dispatcher", "配車担当"),
        "drive": Actor("demo-driver", "driver", "運転手", vehicle_id=vehicles[0] if vehicles else None),
        "plan": Actor("demo-planner", "planner", "計画担当"),
    }


def demo_tokens(service: TownService, folder: Path) -> Mapping[str, str]:
    """A token for each page. The secrets are kept in `folder`, readable for its owner only."""
    file = folder / FILE
    known = _read(file)
    tokens = {}
    for page, actor in demo_actors(service.town, service.today()).items():
        tokens[page] = service.mint_token(actor, known.get(f"{service.town.id}/{page}") or secrets.token_urlsafe(24))
    _write(file, known | {f"{service.town.id}/{page}": token for page, token in tokens.items()})
    return tokens


def _rider(town: Town, areas: tuple[str, ...], day: date) -> str | None:
    """Somebody who may ride, sits on a seat and lives in one of `areas`, rather in the one that few lines serve."""
    served = [area for line in town.lines for area in line.areas]
    able = [
        person
        for person in town.residents.values()
        if person.age(day) >= town.rules.min_age and not person.wheelchair and town.places[person.home].area in areas
    ]
    best = min(able, key=lambda person: (served.count(town.places[person.home].area or ""), person.id), default=None)
    return None if best is None else best.id


def _read(file: Path) -> dict[str, str]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(secret) for name, secret in found.items()} if isinstance(found, dict) else {}


def _write(file: Path, secrets_by_page: Mapping[str, str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        json.dump(secrets_by_page, out, indent=1)
    new.replace(file)
