"""A day or a season on a simulated clock: demand, behaviour, driving, results."""

from scheduler.simulation.behaviour import Behaviour
from scheduler.simulation.day import Reoptimise, simulate_day
from scheduler.simulation.drive import next_event, next_events
from scheduler.simulation.results import DayResult, Stop, TripResult

__all__ = [
    "Behaviour",
    "DayResult",
    "Reoptimise",
    "Stop",
    "TripResult",
    "next_event",
    "next_events",
    "simulate_day",
]
