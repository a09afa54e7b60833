from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from api.town import Town, load_town

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"

Changed = Callable[..., Town]


@pytest.fixture(scope="session")
def town() -> Town:
    return load_town(KAMISHIHORO)


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The real town with texts of its files replaced: (old, new), or (file, old, new); each must be there."""

    def change(*edits: tuple[str, ...]) -> Town:
        folder = Path(shutil.copytree(KAMISHIHORO, tmp_path / f"town-{len(list(tmp_path.iterdir()))}"))
        for edit in edits:
            *file, old, new = edit
            path = folder / (file[0] if file else "town.toml")
            text = path.read_text(encoding="utf-8")
            assert old in text, old
            path.write_text(text.replace(old, new), encoding="utf-8")
        return load_town(folder)

    return change
