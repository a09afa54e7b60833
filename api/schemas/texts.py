"""Words that people write and others read: normalised, and without characters that are not seen.

What cannot be seen can deceive: an override turns a phone number round, a zero-width space makes two of one name.
Emoji, old and variant forms of kanji (with their variation selectors) and every script are welcome.
"""

from __future__ import annotations

import unicodedata

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

MOST_MARKS = 4
"""How many combining marks may stand on one character; Vietnamese and Sanskrit need three."""

_JOINER = "\u200d"
_JOINED = frozenset(("So", "Sk", "Mn", "Me"))
"""What may stand before a joiner: emoji, their skin tones and variation selectors."""

_REFUSED = frozenset(("Cf", "Cs", "Zl", "Zp"))


def readable(text: str) -> str:
    """The text in Unicode's composed form (NFC). Raises the mistake text_characters, naming what cannot stand in it."""
    composed = unicodedata.normalize("NFC", text)
    marks, before = 0, ""
    for character in composed:
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in ("Mn", "Me") and not _selects(character) else 0
        if kind in _REFUSED and not (character == _JOINER and unicodedata.category(before or " ") in _JOINED):
            raise _refused(character)
        if marks > MOST_MARKS or _no_character(character):
            raise _refused(character)
        before = character
    return composed


Readable = AfterValidator(readable)
"""For the type of any text that a person writes for others."""


def _selects(character: str) -> bool:
    """A variation selector: which form of the kanji or emoji before it is meant."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _no_character(character: str) -> bool:
    """What Unicode keeps free for ever."""
    return "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE


def _refused(character: str) -> PydanticCustomError:
    return PydanticCustomError(
        "text_characters", "has a character that cannot be used: U+{code}", {"code": f"{ord(character):04X}"}
    )
