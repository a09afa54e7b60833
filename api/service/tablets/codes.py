"""Codes that a person can read out and key in: twelve characters of Crockford's alphabet, sixty random bits."""

from __future__ import annotations

import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are taken for others or make words."""

_LENGTH, _GROUP = 12, 4
_TAKEN_FOR = str.maketrans("ILO", "110")


def new_code() -> str:
    """A new code, such as K7QM-2RXT-9FHP."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))
    return "-".join(drawn[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def plain_code(typed: str) -> str:
    """What is meant by a code as it was typed: case, width, dashes and spaces do not matter, nor do O for 0 and I or
    L for 1. Anything else stays and makes it a code that nobody made."""
    wide = unicodedata.normalize("NFKC", typed).upper()
    kept = "".join(
        each for each in wide if not each.isspace() and unicodedata.category(each) != "Pd" and each not in "ー−"
    )
    return kept.translate(_TAKEN_FOR)
