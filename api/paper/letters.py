"""Letters that the Japanese font of a paper lacks: the accented ones of European names."""

from __future__ import annotations

from html import escape

LATIN = "Helvetica"
"""A font every PDF reader brings along; it has the letters of Western Europe."""


def marked(line: str) -> str:
    """A line escaped for a paragraph in the Japanese font; words with accented letters are set in the Latin one."""
    return " ".join(_set(word) for word in line.split(" "))


def _set(word: str) -> str:
    accented = any(letter.isalpha() and "\x7f" < letter < "\u0250" for letter in word)
    return f'<font name="{LATIN}">{escape(word)}</font>' if accented and _is_latin(word) else escape(word)


def _is_latin(word: str) -> bool:
    try:
        word.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
