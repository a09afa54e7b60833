"""A recorded day again: as it really was when nothing is changed, simulated with its own wishes when something is."""

from scheduler.simulation.replay.following import Followed, follow
from scheduler.simulation.replay.recorded import RecordedDay, RecordedWish
from scheduler.simulation.replay.recorded_behaviour import RecordedBehaviour
from scheduler.simulation.replay.rerun import replay, simulate_again, unchanged

__all__ = [
    "Followed",
    "RecordedBehaviour",
    "RecordedDay",
    "RecordedWish",
    "follow",
    "replay",
    "simulate_again",
    "unchanged",
]
