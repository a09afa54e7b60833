"""What days tell about chance: a figure again and again, each time without a part of the days.

Days of a draw are as independent as draws are (each day has chances of its own), so all days of all draws are parted
into blocks of days, and the delete-a-group jackknife (Kott 2001; Miller 1974) says how far a figure of all of them
would move with other days. Scenarios of the same days and draws have the same blocks and are compared block by block.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import chain

from scheduler.simulation.figures.measures import MEASURES
from scheduler.simulation.figures.rates import Rates
from scheduler.simulation.figures.sums import figures
from scheduler.simulation.figures.tally import DayTally, together

BLOCKS = 16
"""More tell little more, and blocks of a few days are more alike than single days, which Student's t counts on. Of
625 comparisons of Kamishihoro with itself (eight days, two to five draws) 36 saw a difference in some figure: 6 %."""

EXTREMES = ("wait_worst", "detour_worst", "fairness_area", "fairness_age", "fairness_wheelchair")
"""What hangs on a single ride or on the two groups farthest apart jumps rather than moves with the days, which no
jackknife sees: the samples are the draws themselves."""

Figures = dict[str, float | None]


def samples(by_draw: Sequence[Sequence[DayTally]], rates: Rates) -> dict[str, list[float | None]]:
    """Of each measure, values whose mean is the figure over all days of a draw and whose spread is that of chance.

    `by_draw` holds the tallies of each draw, day by day, the same days in all of them. Figures that add up over days
    are those of a mean draw. A single day in a single draw has one sample.
    """
    draws = [figures(tallies, rates) for tallies in by_draw]
    blocks = [(len(block), together(block)) for block in _blocks(by_draw)]
    if len(blocks) < 2:
        return {name: [one[name] for one in draws] for name in MEASURES}
    whole = _a_draw([one for _, one in blocks], rates, len(by_draw))
    left = list(_left(blocks, rates, len(by_draw)))
    return {
        name: [one[name] for one in draws] if name in EXTREMES else _spread(whole[name], [one[name] for one in left])
        for name in MEASURES
    }


def _blocks(by_draw: Sequence[Sequence[DayTally]]) -> Iterator[Sequence[DayTally]]:
    """Neighbouring days of one draw; several draws together where there are more than BLOCKS."""
    draws, days = len(by_draw), len(by_draw[0])
    if draws > BLOCKS:
        for number in range(BLOCKS):
            some = by_draw[number * draws // BLOCKS : (number + 1) * draws // BLOCKS]
            yield list(chain.from_iterable(some))
        return
    parts = max(min(days, BLOCKS // draws), 1)
    for tallies in by_draw:
        for number in range(parts):
            yield tallies[number * days // parts : (number + 1) * days // parts]


def _left(blocks: Sequence[tuple[int, DayTally]], rates: Rates, draws: int) -> Iterator[Figures]:
    """The figures without each block, as those of as many days as with it."""
    days = sum(size for size, _ in blocks)
    for number, (size, _) in enumerate(blocks):
        rest = [one for place, (_, one) in enumerate(blocks) if place != number]
        yield _a_draw(rest, rates, draws * (days - size) / days)


def _a_draw(tallies: Sequence[DayTally], rates: Rates, draws: float) -> Figures:
    """Figures of so many draws, or a part of one; what adds up is that of one draw."""
    return {
        name: value / draws if value is not None and MEASURES[name].adds_up else value
        for name, value in figures(tallies, rates).items()
    }


def _spread(whole: float | None, left: Sequence[float | None]) -> list[float | None]:
    """Pseudo-values around the figure itself; None for one that could not be made without some block."""
    known = [value for value in left if value is not None]
    if whole is None or not known:
        return [None] * len(left)
    mean = math.fsum(known) / len(known)
    return [None if value is None else whole - (len(known) - 1) * (value - mean) for value in left]
