"""Invented residents with names that say so, and telephone numbers that no exchange has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

_FAMILIES = [
    ("試験", "しけん"), ("見本", "みほん"), ("架空", "かくう"), ("仮名", "かめい"), ("例題", "れいだい"),
    ("模型", "もけい"), ("練習", "れんしゅう"), ("雛形", "ひながた"), ("想定", "そうてい"), ("仮置", "かりおき"),
]  # fmt: skip
_WOMEN = [
    ("花子", "はなこ"), ("一子", "いちこ"), ("二子", "にこ"), ("三子", "みこ"), ("春子", "はるこ"), ("夏子", "なつこ"),
    ("秋子", "あきこ"), ("冬子", "ふゆこ"),
]  # fmt: skip
_MEN = [
    ("太郎", "たろう"), ("一郎", "いちろう"), ("二郎", "じろう"), ("三郎", "さぶろう"), ("四郎", "しろう"),
    ("五郎", "ごろう"), ("六郎", "ろくろう"), ("七郎", "しちろう"),
]  # fmt: skip

COLUMNS = (
    "id", "name", "kana", "birth", "home", "phone", "disabled", "wheelchair", "walking_frame", "carer", "carer_for",
)  # fmt: skip
COUNT = 84
BORN = (date(1929, 1, 1), date(1961, 10, 1))
"""The youngest of the old riders is 65 in the autumn of 2026."""

Row = dict[str, str]


def _names() -> Iterator[tuple[str, str]]:
    """Each family's people in turn, women and men by turns."""
    given = [name for pair in zip(_WOMEN, _MEN, strict=True) for name in pair]
    for offset in range(len(given)):
        for index, (family, family_kana) in enumerate(_FAMILIES):
            name, kana = given[(offset + index) % len(given)]
            yield f"{family} {name}", f"{family_kana} {kana}"


def make_residents(homes: list[str]) -> list[Row]:
    """Residents in the order of their ids; every home has one, some have two."""
    rng = Random("kamishihoro residents")
    extra = sorted(homes, key=lambda _: rng.random())[: COUNT - len(homes)]
    rows: list[Row] = []
    for number, (home, (name, kana)) in enumerate(zip(homes + extra, _names(), strict=False), 1):
        rows.append({"id": f"r-{number:03d}", "name": name, "kana": kana, "home": home, **_person(rng, number)})
    for row in rows[-5:]:
        _make_carer(row, next(other["id"] for other in rows if other["home"] == row["home"]), rng)
    for row in rows[-9:-5]:
        row.update(birth=_between(rng, date(1967, 1, 1), date(1990, 1, 1)), **_needs())
    return rows


def _person(rng: Random, number: int) -> Row:
    """An old rider; one in fifteen has a disability and uses a wheelchair, one in five a walking frame."""
    chance = rng.random()
    needs = _needs()
    if chance < 0.07:
        needs = _needs(disabled="yes", wheelchair="yes", carer="yes" if rng.random() < 0.6 else "no")
    elif chance < 0.27:
        needs = _needs(walking_frame="yes", carer="yes" if rng.random() < 0.2 else "no")
    elif chance < 0.31:
        needs = _needs(disabled="yes")
    born = BORN if needs["disabled"] == "no" else (BORN[0], date(1985, 1, 1))
    return {"birth": _between(rng, *born), "phone": f"000-0000-{number:04d}", **needs}


def _needs(**given: str) -> Row:
    return dict.fromkeys(("disabled", "wheelchair", "walking_frame", "carer"), "no") | {"carer_for": ""} | given


def _make_carer(row: Row, whom: str, rng: Random) -> None:
    """Somebody too young to ride alone who accompanies the first resident of the same home."""
    row.update(birth=_between(rng, date(1965, 1, 1), date(1980, 1, 1)), **_needs(carer_for=whom))


def _between(rng: Random, first: date, last: date) -> str:
    return (first + timedelta(days=int(rng.random() * (last - first).days))).isoformat()
