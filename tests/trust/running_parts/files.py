"""The files that a town's office runs the service with."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "docs" / "running"
GUIDE = ROOT / "docs" / "running.md"


def words_of(file: Path) -> str:
    """A file's text."""
    return file.read_text(encoding="utf-8")
