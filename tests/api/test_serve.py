"""`noriai serve`: what is wrong is one line and exit 2; it starts, says where it is, and ends politely."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from api.cli.errors import CommandError
from api.cli.serve import serve
from tests.api.ports import free_port
from tests.api.process import KAMISHIHORO

PROGRAM = """
import sys, typer
from api.cli.errors import CommandError
from api.cli.serve import serve
app = typer.Typer(pretty_exceptions_enable=False)
app.command()(serve)
try:
    app()
except CommandError as error:
    print(f"noriai: {error}", file=sys.stderr)
    sys.exit(2)
"""

ADDRESS = re.compile(r"(http://\S+)/(tablet|board|drive|plan)#token=(\S+)")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _serve(**options: object) -> None:
    defaults: dict[str, object] = {
        "town": [KAMISHIHORO], "database": None, "host": "127.0.0.1", "port": 0, "demo": True, "date": None,
        "speed": None,
    }  # fmt: skip
    serve(**(defaults | options))  # type: ignore[arg-type]


def _broken(folder: Path) -> Path:
    town = Path(shutil.copytree(KAMISHIHORO, folder / "broken"))
    text = (town / "town.toml").read_text(encoding="utf-8").replace('opens = "08:30"', 'opens = "25:30"', 1)
    (town / "town.toml").write_text(text, encoding="utf-8")
    return town


MISTAKES: dict[str, tuple[Callable[[Path], dict[str, object]], str]] = {
    "no such folder": (lambda f: {"town": [f / "none"]}, "none"),
    "a folder that is no town": (lambda f: {"town": [f]}, "the file is missing"),
    "a mistake in the town": (lambda f: {"town": [_broken(f)]}, r"town\.toml:\d+: "),
    "no URL": (lambda f: {"database": "nonsense"}, "--database"),
    "a database nobody knows": (lambda f: {"database": "mongodb://x/y"}, "mongodb"),
    "a database in memory": (lambda f: {"database": "sqlite://"}, "sqlite"),
    "a folder for a database": (lambda f: {"database": f"sqlite:///{f}"}, "sqlite"),
    "a database that is away": (lambda f: {"database": f"postgresql://u:pw@127.0.0.1:{free_port()}/n"}, "postgresql"),
    "a day that is none": (lambda f: {"date": "2026-02-30"}, "--date"),
    "a day for real time": (lambda f: {"date": "2026-11-26", "demo": False}, "--date"),
    "a clock that stands": (lambda f: {"speed": 0.0}, "--speed"),
    "an address of somebody else": (lambda f: {"host": "203.0.113.1"}, "203.0.113.1"),
    "an address that is none": (lambda f: {"host": "no host"}, "no host"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_line_that_names_it(tmp_path: Path, mistake: str) -> None:
    options, named = MISTAKES[mistake]
    with pytest.raises(CommandError, match=named) as raised:
        _serve(**options(tmp_path))
    assert "\n" not in str(raised.value)
    assert "pw" not in str(raised.value)


def test_a_port_that_is_taken_is_said_to_be_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"127.0.0.1:{port}: .*cannot listen"):
            _serve(port=port)


def _start(folder: Path, *options: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "--town", str(KAMISHIHORO), *options],
        cwd=folder, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_the_program_ends_with_status_2_and_no_traceback(tmp_path: Path) -> None:
    process = _start(tmp_path, "--date", "soon", "--demo")
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (2, "")
    assert errors.count("\n") == 1
    assert errors.startswith("noriai: --date: soon: ")


def _greeting(process: subprocess.Popen[str]) -> str:
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line)
        if "Ctrl-C" in line:
            return "".join(lines)
    raise AssertionError("".join(lines) + process.communicate()[1])


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = _start(tmp_path, "--demo", "--port", "0", "--speed", "30", "--date", "2026-11-26")
    yield process
    process.kill()
    process.communicate()


def test_the_demo_lives_and_ends_politely_with_its_feed_open(demo: subprocess.Popen[str], tmp_path: Path) -> None:
    greeting = _greeting(demo)
    assert "PIN 1234" in greeting
    found = ADDRESS.findall(greeting)
    assert {page for _url, page, _token in found} == {"tablet", "board", "drive", "plan"}
    url = found[0][0]
    tokens = {page: token for _url, page, token in reversed(found)}
    roles = {"tablet": "resident", "board": "dispatcher", "drive": "driver", "plan": "planner"}
    with httpx.Client(base_url=url, timeout=30, verify=False) as client:
        for page, role in roles.items():
            assert client.get("/v1/me", headers=_bearer(tokens[page])).json()["role"] == role
        clock = client.get("/v1/clock").json()
        assert (clock["mode"], clock["speed"], clock["now"][:10]) == ("demo", 30, "2026-11-26")
        assert _bookings_come_in(client, tokens["board"])
        ended = threading.Event()
        threading.Thread(target=_follow_to_the_end, args=(url, tokens["board"], ended), daemon=True).start()
        time.sleep(0.5)
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(20) == 0
    assert ended.wait(5)
    assert (tmp_path / "var" / "noriai.sqlite3").exists()
    assert (tmp_path / "var" / "demo-tokens.json").stat().st_mode & 0o077 == 0
    errors = demo.stderr.read() if demo.stderr else ""
    assert "Traceback" not in errors, errors


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _bookings_come_in(client: httpx.Client, token: str) -> bool:
    for _ in range(150):
        if client.get("/v1/bookings", headers=_bearer(token)).json():
            return True
        time.sleep(0.2)
    return False


def _follow_to_the_end(url: str, token: str, ended: threading.Event) -> None:
    try:
        with httpx.stream("GET", f"{url}/v1/events", headers=_bearer(token), timeout=30) as answer:
            for _line in answer.iter_lines():
                pass
    except httpx.TransportError:
        pass
    ended.set()
