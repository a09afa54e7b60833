"""The country a town lies in, by its clock, and the side of the road it drives on."""

from __future__ import annotations

from importlib.resources import files

LEFT = frozenset({
    "ag", "ai", "au", "bb", "bd", "bm", "bn", "bs", "bt", "bw", "cy", "dm", "fj", "fk", "gb", "gd", "gg", "gy", "hk",
    "ie", "im", "in", "je", "jm", "jp", "ke", "ki", "kn", "ky", "lc", "lk", "ls", "mo", "ms", "mt", "mu", "mv", "mw",
    "my", "mz", "na", "np", "nr", "nz", "pg", "pk", "sb", "sc", "sg", "sh", "sr", "sz", "tc", "th", "tl", "to", "tt",
    "tv", "tz", "ug", "vc", "vg", "vi", "ws", "za", "zm", "zw",
})  # fmt: skip
"""ISO 3166 codes of countries and territories that drive on the left."""


def country_of(zone: str) -> str | None:
    """The ISO code of the country whose clocks show `zone`, by the time zone database; None for a zone of none."""
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return next((row[0].lower() for row in rows if row[2] == zone), None)


def drives_left(zone: str) -> bool:
    """Whether one drives on the left where clocks show `zone`; on the right where no country is known."""
    return country_of(zone) in LEFT
