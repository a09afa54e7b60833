"""An answer that nothing can be made of."""

from __future__ import annotations


class Unclear(ValueError):
    """What is wrong with an answer, in both languages."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(f"{ja} / {en}")
        self.ja, self.en = ja, en
