"""An address as a file has it, whatever the file's format."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace

from api.town.parts import PlaceKind

_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


@dataclass(frozen=True, slots=True)
class Row:
    """One address. `line` is where it stands (0 for an OpenStreetMap file, which has no lines); `within` is the
    village or town that tells it from another of the same name."""

    line: int
    id: str
    ja: str
    en: str
    kana: str
    kind: PlaceKind
    lon: float
    lat: float
    within: str = ""


def id_of(key: str, spelt: str = "") -> str:
    """An id that depends on the address alone, so that the next import knows it again.

    `spelt` is the address in Latin letters, where there is one. Different addresses may be spelt alike (東町, 吾妻町),
    hence the digest.
    """
    plain = unicodedata.normalize("NFKD", spelt or key).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.replace("ß", "ss")).strip("-")[:40].strip("-")
    digest = hashlib.sha256(unicodedata.normalize("NFKC", key).strip().encode()).hexdigest()[:6]
    return f"{slug}-{digest}" if slug else f"a-{digest}"


def hiragana(text: str) -> str:
    """A reading as the pages sort by it: half-width and katakana letters become hiragana."""
    return unicodedata.normalize("NFKC", text).translate(_KATAKANA).strip()


def tidy(text: str | None) -> str:
    """A name on one line: no control characters, no spaces around it."""
    return " ".join("".join(" " if unicodedata.category(one) == "Cc" else one for one in text or "").split())


def told_apart(rows: list[Row]) -> list[Row]:
    """The rows, a name that several of them bear followed by the village it lies in."""
    bearers = Counter(row.ja for row in rows)
    return [
        replace(row, ja=f"{row.ja}, {row.within}", en=f"{row.en}, {row.within}")
        if bearers[row.ja] > 1 and row.within
        else row
        for row in rows
    ]
