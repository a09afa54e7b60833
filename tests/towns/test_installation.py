"""The file that names the towns, and the commands that must know which town is meant."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.settings import Settings
from api.towns.installation import InstallationError, installation_of, read_installation
from tests.api.serving import THURSDAY
from tests.cli.running import noriai
from tests.towns.elsewhere import KAMISHIHORO, town_elsewhere

LINDACH = KAMISHIHORO.with_name("lindach")

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


def test_a_command_asks_which_town_is_meant_and_takes_its_id_or_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = town_elsewhere(tmp_path)
    monkeypatch.setenv("NORIAI_TOWNS", f"{KAMISHIHORO},{other}")
    asked = noriai("token", "add", "dispatcher", "Somebody")
    assert (asked.returncode, asked.stdout) == (2, "")
    assert asked.stderr == "noriai: --town: どの町ですか / which town? kamishihoro, elsewhere\n"
    with pytest.raises(CommandError, match=r"nowhere: .* no such town; installed are kamishihoro, elsewhere"):
        settings_of(town=Path("nowhere"))
    for meant in (Path("elsewhere"), other, other / "."):
        assert settings_of(town=meant).town == other
    assert settings_of(town=LINDACH).town == LINDACH, "a folder need not be installed to be looked at"
    monkeypatch.setenv("NORIAI_TOWNS", str(other))
    assert settings_of().town == other, "the only one need not be named"


def test_what_a_tablets_code_says_is_its_towns_own_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    town_elsewhere(tmp_path)
    file = tmp_path / "installation.toml"
    file.write_text(f'{HERE}\n[[towns]]\nfolder = "elsewhere"\npublic_url = "https://a.example"\n', encoding="utf-8")
    monkeypatch.setenv("NORIAI_INSTALLATION", str(file))
    monkeypatch.setenv("NORIAI_PUBLIC_URL", "https://of-nobody.example")
    assert settings_of(town=Path("elsewhere")).public_url == "https://a.example"
    assert settings_of(town=Path("kamishihoro")).public_url == ""
    assert settings_of(town=Path("elsewhere"), public_url="https://b.example").public_url == "https://b.example"


def test_a_server_takes_towns_or_a_file_and_not_both() -> None:
    both = noriai("serve", "--town", KAMISHIHORO, "--installation", "x.toml")
    assert (both.returncode, both.stderr.count("\n")) == (2, 1)
    assert both.stderr.startswith("noriai: --installation: ")
    gone = noriai("serve", "--installation", "x.toml")
    assert (gone.returncode, gone.stderr) == (2, "noriai: x.toml:1: ファイルがありません / the file is missing\n")


def test_one_process_greets_for_both_towns_of_the_project_and_ends_politely(tmp_path: Path) -> None:
    program = [str(Path(sys.executable).with_name("noriai")), "serve", "--demo", "--port", "0", "--date", THURSDAY]
    program += ["--town", str(KAMISHIHORO), "--town", str(LINDACH)]
    quiet = {f"NORIAI_{name}": "false" for name in ("DEMAND", "DRIVERS", "OPTIMISER")}
    process = subprocess.Popen(
        program, cwd=tmp_path, env=os.environ | quiet, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        lines: list[str] = []
        while not lines or "Ctrl-C" not in lines[-1]:
            lines.append(process.stdout.readline())
            assert lines[-1], process.communicate()[1]
        found = re.findall(r"http://(\w+)\.localhost:(\d+)/(\w+)#token=(\S+)", "".join(lines))
        assert {(town, page) for town, _port, page, _token in found} == {
            (town, page) for town in ("kamishihoro", "lindach") for page in ("tablet", "board", "drive", "plan")
        }
        url = f"http://127.0.0.1:{found[0][1]}"
        with httpx.Client(base_url=url, timeout=30) as client:
            for town, _port, page, token in found:
                headers = {"Host": f"{town}.localhost", "Authorization": f"Bearer {token}"}
                role = client.get("/v1/me", headers=headers).json()["role"]
                assert role in {"tablet": ("resident", "shared"), "board": ("dispatcher",)}.get(page, (role,))
            assert [one["id"] for one in client.get("/v1/towns").json()] == ["kamishihoro", "lindach"]
        process.send_signal(signal.SIGTERM)
        errors = process.communicate(timeout=30)[1]
        assert process.returncode == 0, errors
        assert "Traceback" not in errors
    finally:
        process.kill()
        process.communicate()
