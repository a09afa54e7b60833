"""Who gets in: `python -m tests.trust.access [--short]` tries every route by every role, and what lets nobody in."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.towns.made import all_of
from tests.towns.two_towns import HERE, Two, two_towns
from tests.trust.entering.callers import kept_out, let_in
from tests.trust.entering.cells import try_nobodies, try_table
from tests.trust.entering.codes import try_codes
from tests.trust.entering.crossing import try_other_town, try_others
from tests.trust.entering.doors import Door, doors
from tests.trust.entering.elsewhere import try_foreign
from tests.trust.entering.trying import Answer, Tally
from tests.trust.point import SHORT, Figures, Point, Size, main, progress

POINT = Point(11, "Nobody gets in who should not: every route by every role, and with all that lets nobody in")

EVERY = 9
"""In the short form each thing shown in vain is tried at one door in so many, another for each."""


def measure(size: Size) -> Figures:
    """Two towns in one process; every call over HTTP."""
    shut, open_doors = doors()
    tally, figures = Tally(), Figures()
    with tempfile.TemporaryDirectory(prefix="noriai-access-") as folder, two_towns(Path(folder)) as two:
        _try_all(two, shut, tally, size)
    figures.figures |= {"routes that ask who calls": len(shut), "tried": dict(tally.tried), "wrong": tally.wrong}
    figures.mark("routes that ask nothing and are not public", len(open_doors), "0", not open_doors)
    cells = tally.tried.total()
    figures.mark("cells tried", cells, "each route × each role, and more", cells > len(shut) * 11)
    figures.mark("cells answered otherwise than the table says", len(tally.wrong), "0", not tally.wrong)
    figures.falls_short += [*open_doors, *tally.wrong]
    return figures


def _try_all(two: Two, shut: list[Door], tally: Tally, size: Size) -> None:
    progress(f"access: {len(shut)} routes")
    callers, nobodies = let_in(two), kept_out(two)
    before = all_of(two, HERE)
    try_table(two, shut, callers, tally)
    for number, nobody in enumerate(nobodies):
        tried = shut[number % EVERY :: EVERY] if size is SHORT else shut
        try_nobodies(two, tried, [nobody], tally)
    progress("access: from elsewhere, others' ids, codes")
    try_foreign(two, shut[::4] if size is SHORT else shut, tally)
    tally.count("left as it was", "by all of these", all_of(two, HERE) == before, Answer(200, ""))
    try_others(two, shut, tally)
    try_other_town(two, shut, tally)
    try_codes(two, tally)


if __name__ == "__main__":
    main(POINT, measure)
