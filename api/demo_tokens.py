"""Who may look at a demo: tokens for each page, the same after a restart as before it."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from api.service.actors import Actor
from api.service.town_service import TownService
from api.town.model import Language, Town, Words
from scheduler.rules import lines_of_day

FILE = "demo-tokens.json"

PIN = "1234"
"""What everybody on the demo's shared tablet types."""

AT_HOME = Words("ご自宅のタブレット", "Tablet at home")
SHARED = Words("共用タブレット", "Shared tablet")
DISPATCHER = Words("配車担当", "Dispatcher")
PLANNER = Words("計画担当", "Planner")

Guest = tuple[str, Actor]
"""A page and somebody who uses it."""


def demo_guests(town: Town, day: date) -> tuple[Guest, ...]:
    """A tablet lent to a home on a line of `day`, a shared one for a rider of each line, and who works there."""
    running = {line.id for line in lines_of_day(town.rules, day)}
    lines = sorted(town.lines, key=lambda line: line.id not in running)

    def said(words: Words) -> str:
        return str(getattr(words, town.language))

    riders = tuple(one for one in dict.fromkeys(_rider(town, line.areas, day) for line in lines) if one)
    drivers = [
        ("drive", Actor(f"demo-driver-of-{info.id}", "driver", _driver(info.name, town.language), vehicle_id=info.id))
        for info in town.vehicle_infos
    ]
    return (
        ("tablet", Actor("demo-home", "resident", said(AT_HOME), rider_ids=riders[:1])),
        ("tablet", Actor("demo-shared", "shared", said(SHARED), rider_ids=riders)),
        ("board", Actor("demo-dispatcher", "dispatcher", said(DISPATCHER))),
        *drivers,
        ("plan", Actor("demo-planner", "planner", said(PLANNER))),
    )


def _driver(vehicle: Words, language: Language) -> str:
    return f"{vehicle.ja} 運転手" if language == "ja" else f"Driver of {vehicle.en}"


def demo_tokens(service: TownService, folder: Path) -> tuple[tuple[str, Actor, str], ...]:
    """Page, actor and token. The secrets are kept in `folder`, readable for its owner only."""
    file, town = folder / FILE, service.town
    known = _read(file)
    tokens, kept = [], {}
    for page, guest in demo_guests(town, service.today()):
        secret = known.get(f"{town.id}/{guest.id}", "")
        actor = service.actor_of(secret) if secret else None
        if actor is None or actor.role != guest.role:
            secret = _shared_tablet(service, guest) if guest.role == "shared" else _minted(service, guest, secret)
            actor = guest
        tokens.append((page, actor, secret))
        kept[f"{town.id}/{guest.id}"] = secret
    _write(file, known | kept)
    return tuple(tokens)


def _minted(service: TownService, guest: Actor, secret: str) -> str:
    return service.mint_token(guest, secret or None)


def _shared_tablet(service: TownService, guest: Actor) -> str:
    """A tablet as the office makes one and somebody binds it; each of its people has the demo's PIN."""
    made = service.tablets.make(guest, "shared", guest.name, guest.rider_ids)
    secret = secrets.token_urlsafe(24)
    service.tablets.enrol(made.code.code, secret)
    for rider_id in guest.rider_ids:
        service.tablets.set_pin(guest, rider_id, PIN)
    return secret


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
