"""Point 14: the service says how it is, and is restarted without anybody noticing."""

from __future__ import annotations

from tests.trust.point import SHORT, Figures, Point, Size, main, progress
from tests.trust.watching_parts.rolling import Rolled, roll
from tests.trust.watching_parts.seen import look

POINT = Point(14, "Watched over, and restarted one process after the other without a failed call")


def measure(size: Size) -> Figures:
    """Each part marks its own figures."""
    figures = Figures()
    _looked_at(size, figures)
    _restarted(size, figures)
    return figures


def _looked_at(size: Size, figures: Figures) -> None:
    """A day's calls, then what the service tells of them."""
    acts = 40 if size is SHORT else 1500
    progress(f"watching: {acts} things are done, then figures and log are looked at")
    seen = look(acts)
    figures.falls_short += seen.wrong[:20]
    figures.figures["looked at"] = {
        "calls": seen.calls, "lines of the log": seen.lines, "figures told": seen.series,
        "names, telephones, homes and secrets looked for": seen.words_looked_for,
    }  # fmt: skip
    wrong = len(seen.wrong)
    figures.mark("figures that differ from what was done, and words the log may not hold", wrong, "0", wrong == 0)


def _restarted(size: Size, figures: Figures) -> None:
    """Two processes on a database of each kind, restarted in turn: once on SQLite, or three times on both."""
    clients, rounds, kinds = (3, 1, ("sqlite",)) if size is SHORT else (6, 3, ("sqlite", "postgresql"))
    runs: dict[str, Rolled] = {}
    for kind in kinds:
        progress(f"watching: {clients} clients, each of two processes on {kind} restarted {rounds} times")
        runs[kind] = roll(kind, clients, rounds)
        figures.falls_short += [f"{kind}: {line}" for line in runs[kind].wrong[:20]]
        figures.figures[f"restarts on {kind}"] = {
            "restarts": runs[kind].restarts, **runs[kind].counts,
            "seconds from the signal to the end": runs[kind].drained,
            "sent again where a line was refused": runs[kind].tried_again,
            "feed told to come again": runs[kind].feed_told, "events it saw": runs[kind].feed_events,
        }  # fmt: skip
    wrong = sum(len(run.wrong) for run in runs.values())
    figures.mark("calls cut, failed, refused or lost while processes were restarted", wrong, "0", wrong == 0)
    booked = min(run.counts["booked"] for run in runs.values())
    figures.mark("bookings made meanwhile, on the database with fewer", booked, "more than 10", booked > 10)
    restarts = sum(run.restarts for run in runs.values())
    figures.mark("restarts", restarts, str(2 * rounds * len(kinds)), restarts == 2 * rounds * len(kinds))


if __name__ == "__main__":
    main(POINT, measure)
