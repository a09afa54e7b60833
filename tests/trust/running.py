"""Point 15: what a town's office runs the service with is whole, and every command of its guide exists."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.trust.point import SHORT, Figures, Point, Size, main, progress
from tests.trust.running_parts.compose import read, wrong_compose
from tests.trust.running_parts.container import wrong_container
from tests.trust.running_parts.guide import calls, wrong_call, wrong_guide
from tests.trust.running_parts.plain import Plain
from tests.trust.running_parts.units import units, unmatched_timers, wrong_units

POINT = Point(15, "Run by a town: units, containers and a guide that are held against the program")


def measure(size: Size) -> Figures:
    """The files are read; the container's last stage is run in a plain folder, in the long form with its service."""
    figures = Figures()
    _guide(figures)
    _files(figures)
    with tempfile.TemporaryDirectory(prefix="noriai-plain-", ignore_cleanup_errors=True) as folder:
        _plain(Plain(Path(folder)), size, figures)
    if shutil.which("docker") is None and shutil.which("podman") is None:
        figures.falls_short.append("No container program here: no image was built.")
    else:
        figures.falls_short.append("No image was built: a container daemon and its registry are not asked for.")
    return figures


def _tell(figures: Figures, name: str, wrong: list[str]) -> None:
    figures.mark(name, len(wrong), "0", met=not wrong)
    figures.falls_short += [f"{name}: {line}" for line in wrong]


def _guide(figures: Figures) -> None:
    named = list(calls())
    told = [f"{file}: noriai {words}: {said}" for file, words in named if (said := wrong_call(words))]
    figures.figures["commands named"] = len(named)
    figures.mark("commands named in guide, units and containers", len(named), "at least 25", len(named) >= 25)
    _tell(figures, "commands and options that do not exist", told)
    _tell(figures, "chapters, links and languages that are missing", wrong_guide())


def _files(figures: Figures) -> None:
    _tell(figures, "faults in compose.yaml", wrong_compose(read()))
    _tell(figures, "faults in the Containerfile", wrong_container())
    wrong, exposed = wrong_units()
    _tell(figures, "faults in the units", wrong + unmatched_timers())
    figures.figures |= {"units": len(units()), "exposure of the units (0 to 10)": exposed}
    if not exposed:
        figures.falls_short.append("systemd-analyze is not here: the units were not verified.")


def _plain(plain: Plain, size: Size, figures: Figures) -> None:
    if plain.why_not:
        figures.falls_short.append(f"The container's steps were not run: {plain.why_not}.")
        return
    progress("running: the container's last stage in a plain folder")
    checked = plain.run("town", "check", str(plain.code / "data" / "kamishihoro"))
    wrong = [] if checked.returncode == 0 else [checked.stderr[-500:]]
    if size is not SHORT:
        wrong += plain.serve()
        listed = plain.run("staff", "list")
        wrong += [] if listed.returncode == 0 else [listed.stderr[-500:]]
    wrong += [f"{name} was written into the code" for name in plain.written()]
    _tell(figures, "faults when nobody ran it from a read-only folder", wrong)


if __name__ == "__main__":
    main(POINT, measure)
