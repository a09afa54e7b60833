"""The document on a new town does what it says: its own commands go from an extract to a booked ride."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.api.ports import free_port

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```bash( serve)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> list[tuple[bool, str]]:
    """The commands of the document in order, and of each whether it goes on while the next are typed."""
    return [(bool(serve), text) for serve, text in BLOCK.findall((ROOT / "docs" / "new-town.md").read_text("utf-8"))]


def typed(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a shell says to the commands."""
    command = ["bash", "-euo", "pipefail", "-c", text]
    return subprocess.run(
        command, cwd=folder, env=surroundings(folder), capture_output=True, text=True, timeout=120, check=False
    )


def surroundings(folder: Path) -> dict[str, str]:
    commands = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {"PATH": commands, "NORIAI_STATE_FOLDER": str(folder / "var"), "NORIAI_DEMAND": "false"}


@contextmanager
def running(text: str, url: str, folder: Path) -> Iterator[None]:
    """The command of the second terminal."""
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            text.split(), cwd=folder, env=surroundings(folder), stdout=output, stderr=subprocess.STDOUT
        )
    try:
        end = time.monotonic() + 60
        while not ready(url):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(15)


def ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/ready", timeout=5).is_success
    except httpx.TransportError:
        return False


@pytest.mark.slow
def test_the_commands_of_the_document_lead_from_an_extract_to_a_booked_ride(sources: Path, tmp_path: Path) -> None:
    for file in sources.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    port = str(free_port())
    commands = [(serve, text.replace("8000", port)) for serve, text in blocks()]
    at = next(number for number, (serve, _) in enumerate(commands) if serve)
    before, after = ("".join(text for _, text in part) for part in (commands[:at], commands[at + 1 :]))
    made = typed(before, tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "nobody can get to" in made.stdout
    assert "間違いなし no mistakes" in made.stdout.splitlines()[-1]
    with running(commands[at][1], f"http://127.0.0.1:{port}", tmp_path):
        booked = typed(after, tmp_path)
    assert booked.returncode == 0, booked.stdout + booked.stderr
    ride = json.loads(booked.stdout)
    assert ride["status"] == "confirmed"
    assert ride["to"] == "Linden pharmacy"
    assert "stop" in ride["stop"]
    assert ride["window"]["start"] >= "2026-11-26T14:00:00+01:00"
    assert ride["window"]["end"] <= ride["arrives"] < "2026-11-26T16:00:00+01:00"


def test_the_document_says_every_command_there_is() -> None:
    from api.cli.town import app

    text = (ROOT / "docs" / "new-town.md").read_text("utf-8")
    named = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    ours = named - {"import-timetable"}
    assert all(f"noriai town {name}" in text for name in ours), ours
