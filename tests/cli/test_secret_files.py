"""Secrets come from the environment or from files, and what is wrong with them is one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.opened import or_one_line
from api.opening import sealer_of
from api.service.sealing import SealBroken, kept_sealer


def test_the_databases_address_comes_from_a_file_unless_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NORIAI_DATABASE", raising=False)
    file = tmp_path / "database"
    file.write_text("postgresql://noriai:very-secret@db/noriai\n", encoding="utf-8")
    monkeypatch.setenv("NORIAI_DATABASE_FILE", str(file))
    assert settings_of().database_url == "postgresql://noriai:very-secret@db/noriai"
    assert settings_of(database="sqlite:///x.db").database_url == "sqlite:///x.db"
    monkeypatch.setenv("NORIAI_DATABASE_FILE", str(tmp_path / "none"))
    with pytest.raises(CommandError):
        settings_of()


@pytest.mark.parametrize("key", ["short", "あ" * 44, ",", "A" * 44 + "A"])
def test_what_is_no_secret_key_is_told_in_a_line_that_does_not_show_it(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("NORIAI_SECRET_KEY", key)
    settings = settings_of()
    with pytest.raises(CommandError) as told:
        or_one_line(lambda: sealer_of(settings), settings)
    assert str(told.value).startswith("NORIAI_SECRET_KEY: ")
    assert "\n" not in str(told.value)
    assert len(key) < 2 or key not in str(told.value)


def test_a_key_from_a_file_opens_what_the_key_before_it_sealed_and_another_does_not(tmp_path: Path) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    sealed = kept_sealer(old, None, tmp_path).seal("a second factor")
    file = tmp_path / "keys"
    file.write_text(f"{new}\n{old}\n", encoding="ascii")
    assert kept_sealer("", file, tmp_path).open(sealed) == "a second factor"
    with pytest.raises(SealBroken):
        kept_sealer(new, None, tmp_path).open(sealed)
