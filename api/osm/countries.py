"""What a country's law says where no sign stands: limits in built-up areas and outside.

Limits are those of the OpenStreetMap wiki's page "Default speed limits", as legal_default_speeds.json publishes it;
where it names a lower one for buses, that one, since buses are what drive here.
"""

from __future__ import annotations

from dataclasses import dataclass

MPH = 1.609344
WALK = 7.0
"""km/h at walking pace, as German courts read it."""


@dataclass(frozen=True, slots=True)
class Country:
    """Limits in km/h."""

    urban: float
    rural: float
    motorway: float
    living_street: float = 20.0


def _miles(urban: float, rural: float, motorway: float) -> Country:
    return Country(urban * MPH, rural * MPH, motorway * MPH)


COUNTRIES = {
    "at": Country(50, 80, 100, WALK),
    "au": Country(50, 100, 100, 10),
    "ca": Country(50, 80, 100),
    "ch": Country(50, 80, 100),
    "cz": Country(50, 90, 130),
    "de": Country(50, 80, 80, WALK),
    "dk": Country(50, 80, 80),
    "es": Country(30, 80, 80),
    "fi": Country(50, 80, 80),
    "fr": Country(50, 80, 100),
    "gb": _miles(30, 50, 70),
    "ie": Country(50, 80, 100),
    "it": Country(50, 90, 100),
    "jp": Country(60, 60, 100),
    "kr": Country(50, 60, 80),
    "nz": Country(50, 100, 100, 10),
    "pl": Country(50, 70, 80),
    "pt": Country(50, 80, 100),
    "se": Country(50, 70, 90, WALK),
    "us": _miles(25, 50, 65),
    "us-mi": _miles(25, 55, 70),
    "us-mn": _miles(30, 55, 65),
    "us-oh": _miles(25, 55, 70),
}
"""By ISO 3166 code, a state after its country; for the whole United States the lower of what states usually set."""
