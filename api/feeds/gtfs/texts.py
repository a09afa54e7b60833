"""Texts in the town's language as they stand in the tables, and beside them their translations."""

from __future__ import annotations

from collections.abc import Mapping

from api.town.model import Language, Words

OTHER: dict[Language, Language] = {"ja": "en", "en": "ja"}

Row = Mapping[str, object]


class Texts:
    """Every text of a feed goes through `say`, so that none is left without its translation."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.translations: list[Row] = []

    def say(self, words: Words, table: str, field: str, record_id: str = "") -> str:
        """The text for `field` of a record of `table` (one row only: no record id), in the town's language."""
        text, translation = getattr(words, self.language), getattr(words, OTHER[self.language])
        if translation != text:
            self.translations.append(
                {
                    "table_name": table,
                    "field_name": field,
                    "language": OTHER[self.language],
                    "translation": translation,
                    "record_id": record_id,
                }
            )
        return str(text)
