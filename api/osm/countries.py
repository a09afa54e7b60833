"""What a country's law says where no sign stands: limits in built-up areas and outside.

Limits are those of the OpenStreetMap wiki's page "Default speed limits", as legal_default_speeds.json publishes it;
where it names a lower one for buses, that one, since buses are what drive here. Where provinces differ it is the
lowest, and where it says nothing of motorways or living streets, that of other roads, or 20 km/h. Japan's 30 km/h
without a centre line: 道路交通法施行令, in force since 2026-09-01.
"""

from __future__ import annotations

from dataclasses import dataclass

MPH = 1.609344
WALK = 7.0
"""km/h at walking pace, as German courts read it."""


@dataclass(frozen=True, slots=True)
class Country:
    """Limits in km/h; `unlined` is that of roads without a centre line, where they have one of their own."""

    urban: float
    rural: float
    motorway: float
    living_street: float = 20.0
    unlined: float | None = None


def _miles(urban: float, rural: float, motorway: float) -> Country:
    return Country(urban * MPH, rural * MPH, motorway * MPH)


COUNTRIES = {
    "at": Country(50, 80, 100, WALK),
    "au": Country(50, 100, 100),
    "be": Country(30, 70, 90),
    "bg": Country(50, 80, 100),
    "ca": Country(50, 80, 100),
    "ch": Country(50, 80, 100),
    "cz": Country(50, 90, 130),
    "de": Country(50, 80, 80, WALK),
    "dk": Country(50, 80, 80),
    "ee": Country(50, 90, 90),
    "es": Country(30, 80, 80),
    "fi": Country(50, 80, 80),
    "fr": Country(50, 80, 100),
    "gb": _miles(30, 50, 70),
    "gr": Country(50, 80, 100),
    "hr": Country(50, 80, 100),
    "hu": Country(50, 70, 100),
    "ie": Country(50, 80, 100),
    "il": Country(50, 80, 100, 30),
    "is": Country(50, 80, 90, 10),
    "it": Country(50, 90, 100),
    "jp": Country(60, 60, 100, unlined=30),
    "kr": Country(50, 60, 80),
    "li": Country(50, 80, 80),
    "lt": Country(50, 80, 100),
    "lu": Country(50, 75, 90),
    "lv": Country(50, 90, 100),
    "nl": Country(50, 80, 80, 15),
    "no": Country(50, 80, 80, WALK),
    "nz": Country(50, 100, 100, 10),
    "pl": Country(50, 70, 80),
    "pt": Country(50, 80, 100),
    "ro": Country(50, 80, 110),
    "se": Country(50, 70, 90, WALK),
    "si": Country(50, 80, 80, 10),
    "sk": Country(50, 90, 100),
    "tr": Country(50, 80, 100),
    "tw": Country(50, 50, 50, unlined=30),
    "ua": Country(50, 90, 90),
    "us": _miles(25, 50, 65),
    "us-ca": _miles(25, 55, 55),
    "us-co": _miles(30, 55, 55),
    "us-mi": _miles(25, 55, 70),
    "us-mn": _miles(30, 55, 65),
    "us-nd": _miles(25, 55, 70),
    "us-ne": _miles(25, 55, 70),
    "us-oh": _miles(25, 55, 70),
}
"""By ISO 3166 code, a state after its country; for the whole United States the lower of what states usually set."""
