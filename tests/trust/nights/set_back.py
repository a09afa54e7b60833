"""A machine whose clock is set back again and again while people book: time never shows less than it did."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from api.service import ServiceProblem, Wish
from api.town import Town
from scheduler.model import Load
from tests.api.serving import EIGHT, RealTime
from tests.service.running import DISPATCHER, RIDER, TABLET
from tests.service.test_clock_set_back import started

STEPS = (1, 30, 600, 1800, 3600, 7200, 43_200, 86_399)
"""Seconds by which the clock is set back."""


@dataclass
class SetBack:
    """How often the clock was set back, and what it did that it should not have."""

    steps: int = 0
    wrong: list[str] = field(default_factory=list)


def set_back(town: Town, folder: Path) -> SetBack:
    """Before each step one booking; after it the ride that was too near still is, also when the service starts anew."""
    found, wall = SetBack(), RealTime()
    folder.mkdir(parents=True)
    home = town.residents[RIDER].home
    for number, step in enumerate(STEPS):
        near = EIGHT + timedelta(hours=3 * number, minutes=20)
        wall.seconds = (EIGHT + timedelta(hours=3 * number)).timestamp()
        soon = Wish(home, "clinic", Load(1), depart_after=near)
        for restarted in (False, True):
            with started(town, folder, wall) as service:
                if not restarted:
                    later = Wish(home, "clinic", Load(1), depart_after=near + timedelta(hours=2))
                    offer = service.ask(TABLET, later).offers[0].offer_id
                    service.cancel(TABLET, service.book(TABLET, offer, f"k{number}", "h").booking_id)
                    wall.later(seconds=-step)
                try:
                    service.ask(TABLET, soon)
                    found.wrong.append(f"set back by {step} s, the cut-off opened again")
                except ServiceProblem as problem:
                    if problem.slug != "after_cutoff":
                        found.wrong.append(f"set back by {step} s: {problem}")
                moments = [event.at for event in service.events_after(DISPATCHER, 0)]
                if moments != sorted(moments):
                    found.wrong.append(f"set back by {step} s, events lost their order")
        found.steps += 1
    return found
