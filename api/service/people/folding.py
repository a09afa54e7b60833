"""Names, readings and phone numbers as they are compared: however they were typed, they are found."""

from __future__ import annotations

import re
import unicodedata

FEWEST_DIGITS = 3
"""Fewer digits than this are in everybody's number."""

_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_NUMBER = re.compile(r"[0-9()+\-‐−–ー./ ]+")
_ACCENTS = re.compile("[\u0300-\u036f]")


def folded(text: str) -> str:
    """Half-width, katakana, capitals, spaces and accents do not matter.

    ﾋﾅｶﾞﾀ, ヒナガタ and ひな がた are one, and so are Müßig and mussig.
    """
    bare = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    return "".join(bare.translate(_TO_HIRAGANA).split()).casefold()


def digits(text: str) -> str:
    """The digits of a phone number, without what stands between them."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign in "0123456789")


def as_number(query: str) -> str | None:
    """The digits of a query that looks like a phone number or a part of one; None when it does not."""
    plain = unicodedata.normalize("NFKC", query).strip()
    found = digits(plain)
    return found if _NUMBER.fullmatch(plain) and len(found) >= FEWEST_DIGITS else None
