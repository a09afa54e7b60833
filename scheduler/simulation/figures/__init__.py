"""What days came to: a tally of each day, the figures of many, and whether two ways of running them differ."""

from scheduler.simulation.figures.group import NOT_SERVED, Group, GroupTally
from scheduler.simulation.figures.hours import hourly
from scheduler.simulation.figures.intervals import Difference, Interval, difference, differences, interval
from scheduler.simulation.figures.measures import MEASURES, Measure
from scheduler.simulation.figures.rates import Rates
from scheduler.simulation.figures.samples import samples
from scheduler.simulation.figures.sums import figures, groups, refused_per_day
from scheduler.simulation.figures.tally import DayTally, nobody_apart, tally, together

__all__ = [
    "MEASURES",
    "NOT_SERVED",
    "DayTally",
    "Difference",
    "Group",
    "GroupTally",
    "Interval",
    "Measure",
    "Rates",
    "difference",
    "differences",
    "figures",
    "groups",
    "hourly",
    "interval",
    "nobody_apart",
    "refused_per_day",
    "samples",
    "tally",
    "together",
]
