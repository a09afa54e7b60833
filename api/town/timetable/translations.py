"""Names in both languages, and how they are read, from translations.txt.

The standard's form and the older one of GTFS-JP (trans_id, lang) are both known; ja-Hrkt is a reading in kana.
"""

from __future__ import annotations

from collections.abc import Sequence

from api.town.parts import Words
from api.town.timetable.gtfs import Row

ANY = ""
KANA = "ja-hrkt"


class Translations:
    """Translations by language, then by what they translate. English may be en or en-GB."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._of_record: dict[tuple[str, str, str, str], str] = {}
        self._of_value: dict[tuple[str, str, str, str], str] = {}
        for row in rows:
            language = _language(row["language"] or row["lang"])
            value = row["field_value"] or row["trans_id"]
            field = row["table_name"], row["field_name"]
            if row["record_id"]:
                self._of_record.setdefault((language, *field, row["record_id"]), row["translation"])
            elif value:
                self._of_value.setdefault((language, *field, value), row["translation"])

    def words(self, table: str, column: str, record: str, value: str) -> Words:
        """A text of the timetable in both languages; in its own where it has not been translated."""
        return Words(*(self._said(language, table, column, record, value) or value for language in ("ja", "en")))

    def kana(self, table: str, column: str, record: str, value: str) -> str:
        """How it is read; empty where the timetable does not say."""
        return self._said(KANA, table, column, record, value)

    def _said(self, language: str, table: str, column: str, record: str, value: str) -> str:
        return (
            self._of_record.get((language, table, column, record))
            or self._of_value.get((language, table, column, value))
            or self._of_value.get((language, ANY, ANY, value), "")
        )


def _language(code: str) -> str:
    """ja, en or the code of kana; others are never asked for."""
    code = code.lower()
    return code if code == KANA else code.split("-")[0]
