"""Invented residents with names that say so, and telephone numbers that nobody has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

_FAMILIES = ("Muster", "Beispiel", "Probe", "Vorlage", "Entwurf", "Modell", "Schablone", "Übung", "Versuch", "Annahme")
_GIVEN = (
    "Anna", "Anton", "Berta", "Bernd", "Clara", "Carl", "Dora", "Dieter", "Emma", "Emil", "Frieda", "Fritz", "Greta",
    "Georg", "Hanna", "Hans",
)  # fmt: skip

COLUMNS = (
    "id", "name", "kana", "birth", "home", "phone", "disabled", "wheelchair", "walking_frame", "carer", "carer_for",
)  # fmt: skip
COUNT = 96
BORN = (date(1932, 1, 1), date(2008, 1, 1))
OLD = date(1961, 1, 1)
OLD_SHARE = 0.6

Row = dict[str, str]


def make_residents(homes: Sequence[str]) -> list[Row]:
    """Residents in the order of their ids, each in a home of its own but for five carers."""
    rng = Random("lindach residents")
    chosen = sorted(rng.sample(list(homes), COUNT - 5))
    rows: list[Row] = []
    for number, (home, name) in enumerate(zip([*chosen, *chosen[:5]], _names(), strict=False), 1):
        rows.append({"id": f"r-{number:03d}", "name": name, "kana": "", "home": home, **_person(rng, number)})
    for row, whom in zip(rows[-5:], rows[:5], strict=True):
        row.update(birth=_between(rng, date(1965, 1, 1), date(1985, 1, 1)), **_needs(carer_for=whom["id"]))
        whom.update(_needs(disabled="yes", wheelchair="yes", carer="yes"))
    return rows


def _names() -> Iterator[str]:
    """Each family's people in turn, women and men by turns."""
    for offset in range(len(_GIVEN)):
        for index, family in enumerate(_FAMILIES):
            yield f"{_GIVEN[(offset + index) % len(_GIVEN)]} {family}"


def _person(rng: Random, number: int) -> Row:
    """Six in ten are old, of whom one in five walks with a frame."""
    chance, old = rng.random(), rng.random() < OLD_SHARE
    needs = _needs(walking_frame="yes") if old and chance < 0.2 else _needs()
    if chance > 0.95:
        needs = _needs(disabled="yes", wheelchair="yes")
    born = (BORN[0], OLD) if old else (OLD, BORN[1])
    return {"birth": _between(rng, *born), "phone": f"+49 000 {number:05d}", **needs}


def _needs(**given: str) -> Row:
    return dict.fromkeys(("disabled", "wheelchair", "walking_frame", "carer"), "no") | {"carer_for": ""} | given


def _between(rng: Random, first: date, last: date) -> str:
    return (first + timedelta(days=int(rng.random() * (last - first).days))).isoformat()
