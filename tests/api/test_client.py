"""docs/client.md as it stands: its commands make a client, and its program books a ride with it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import httpx

from api.town import Town
from tests.api.process import ServerProcess
from tests.api.serving import RIDER, THURSDAY

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "client.md"


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language, in their order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, check=False, timeout=120,
        env=os.environ | {"PATH": tools} | environment,
    )  # fmt: skip


def test_the_page_leads_from_a_token_to_a_booked_ride(tmp_path: Path, town: Town) -> None:
    new_partner, generate, book = blocks("sh")
    (program,) = blocks("python")
    server = ServerProcess(tmp_path / "server")
    (tmp_path / "server").mkdir()
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    server.start()
    try:
        url = f"http://127.0.0.1:{server.port}"
        state = {"NORIAI_STATE_FOLDER": str(tmp_path / "server"), "NORIAI_TOWN": str(town.folder.resolve())}
        made = run(new_partner, tmp_path, **state)
        assert made.returncode == 0, made.stderr
        token = json.loads(made.stdout)["token"]

        generated = run(f"{generate.strip().replace('http://localhost:8000', url)} --fail-on-warning", tmp_path)
        assert generated.returncode == 0, generated.stdout + generated.stderr

        (tmp_path / "book_a_ride.py").write_text(program, encoding="utf-8")
        call = book.replace("http://localhost:8000", url).replace("…", token)
        assert THURSDAY in call
        booked = run(call, tmp_path)
        assert booked.returncode == 0, booked.stderr
        booking_id, status, starts, _ = booked.stdout.split()
        assert (status, starts[:10]) == ("confirmed", THURSDAY)
        (booking,) = server.call("GET", "/v1/bookings")
        assert (booking["booking_id"], booking["rider"]["id"]) == (booking_id, RIDER)

        refused = run(call.replace("clinic", "nowhere"), tmp_path)
        assert refused.returncode == 1
        assert "その場所は登録されていません" in refused.stderr
        assert len(server.call("GET", "/v1/bookings")) == 1
        assert httpx.get(f"{url}/v1/bookings", headers={"Authorization": f"Bearer {token}"}).json()[0] == booking | {
            "rider": booking["rider"] | {"kana": None, "phone": None}
        }
    finally:
        if server.process is not None and server.process.is_alive():
            server.kill()


def test_every_page_that_this_one_names_is_there() -> None:
    for name in re.findall(r"\]\(([\w.]+)\)", PAGE.read_text(encoding="utf-8")):
        assert (PAGE.parent / name).is_file(), name
