"""The file that names the towns, and the commands that must know which town is meant."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from api.settings import Settings
from api.towns.installation import InstallationError, installation_of, read_installation
from tests.towns.elsewhere import KAMISHIHORO, town_elsewhere

HERE = f'[[towns]]\nfolder = "{KAMISHIHORO}"\n'

MISTAKES = {
    "no towns": ('domain = "bus.example"\n', 1, "towns"),
    "no folder": (f'{HERE}\n[[towns]]\nfolder = "nowhere"\n', 5, "there is no such folder"),
    "one town twice": (f'{HERE}[[towns]]\nfolder = "{KAMISHIHORO}/."\n', 4, "is there twice"),
    "one name twice": (
        f'{HERE}hosts = ["a.example"]\n'
        '[[towns]]\nfolder = "elsewhere"\nhosts = ["b.example", "A.example"]\n', 6, '"a.example" is there twice',
    ),
    "a number": (f'{HERE}hosts = ["192.0.2.1"]\n', 3, "like bus.example"),
    "a port": (f'{HERE}hosts = ["a.example:80"]\n', 3, "like bus.example"),
    "an address": (f'{HERE}hosts = ["https://a.example"]\n', 3, "like bus.example"),
    "a public address without a scheme": (f'{HERE}public_url = "a.example"\n', 3, "public_url"),
    "a key nobody knows": (f'{HERE}host = "a.example"\n', 3, "host"),
    "no TOML": ("[[towns]\n", 1, "TOML"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_file_and_line_in_both_languages(tmp_path: Path, mistake: str) -> None:
    town_elsewhere(tmp_path)
    text, line, said = MISTAKES[mistake]
    file = tmp_path / "installation.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InstallationError) as raised:
        read_installation(file)
    where, words = str(raised.value).split(": ", 1)
    assert where == f"{file}:{line}"
    assert said in words
    assert any(letter > "\u3000" for letter in words)


def test_folders_are_beside_the_file_and_names_are_compared_as_browsers_write_them(tmp_path: Path) -> None:
    town_elsewhere(tmp_path)
    file = tmp_path / "installation.toml"
    file.write_text(
        'domain = "Bus.Example"\n[[towns]]\nfolder = "elsewhere"\nhosts = ["町.example"]\n', encoding="utf-8"
    )
    whole = read_installation(file)
    assert (whole.domain, whole.several) == ("bus.example", False)
    assert [(town.id, town.hosts) for town in whole.towns] == [("elsewhere", ("xn--1ny.example",))]


def test_without_a_file_folders_do(tmp_path: Path) -> None:
    other = town_elsewhere(tmp_path)
    assert [town.id for town in installation_of(Settings(towns=(KAMISHIHORO, other))).towns] == [
        "kamishihoro",
        "elsewhere",
    ]
    twin = town_elsewhere(tmp_path / "twin")
    with pytest.raises(InstallationError, match='"elsewhere" is there twice'):
        installation_of(Settings(towns=(other, twin)))


def _noriai(folder: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    program = [str(Path(sys.executable).with_name("noriai")), *arguments]
    ended = subprocess.run(
        program, cwd=folder, env=os.environ | environment, capture_output=True, text=True, timeout=60
    )
    return ended.returncode, ended.stdout, ended.stderr


def test_a_command_asks_which_town_is_meant_and_takes_its_id_or_its_folder(tmp_path: Path) -> None:
    other = town_elsewhere(tmp_path)
    towns: Mapping[str, str] = {"NORIAI_TOWNS": f"{KAMISHIHORO},{other}"}
    add = ("token", "add", "dispatcher", "Somebody")
    status, output, errors = _noriai(tmp_path, *add, **towns)
    assert (status, output) == (2, "")
    assert errors == "noriai: --town: どの町ですか / which town? kamishihoro, elsewhere\n"
    status, output, errors = _noriai(tmp_path, *add, "--town", "nowhere", **towns)
    assert (status, errors.count("\n")) == (2, 1)
    assert "nowhere" in errors
    for meant in ("elsewhere", str(other)):
        status, output, errors = _noriai(tmp_path, *add, "--town", meant, **towns)
        assert status == 0, errors
    tablets = _noriai(tmp_path, "tablet", "list", "--json", "--town", "kamishihoro", **towns)
    assert tablets[:2] == (0, '{"devices": []}\n')


def test_a_server_takes_towns_or_a_file_and_not_both(tmp_path: Path) -> None:
    status, _output, errors = _noriai(tmp_path, "serve", "--town", str(KAMISHIHORO), "--installation", "x.toml")
    assert (status, errors.count("\n")) == (2, 1)
    assert errors.startswith("noriai: --installation: ")
    status, _output, errors = _noriai(tmp_path, "serve", "--installation", "x.toml")
    assert (status, errors) == (2, "noriai: x.toml:1: ファイルがありません / the file is missing\n")
