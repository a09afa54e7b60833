"""systemd's own judgement of the units, where its program is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.trust.running_parts.files import FOLDER, words_of

WORST = 2.0
"""The highest exposure level that `systemd-analyze security` may give; 0 is best, 10 is a service without limits."""

PROGRAM = re.compile(r"/opt/noriai/current/\.venv/bin/noriai")


def units() -> list[Path]:
    """All of them."""
    return sorted([*FOLDER.glob("*.service"), *FOLDER.glob("*.timer")])


def wrong_units() -> tuple[list[str], dict[str, float]]:
    """What `systemd-analyze verify` says, and each service's exposure; a stand-in takes our program's place."""
    program = shutil.which("systemd-analyze")
    if program is None:
        return [], {}
    with tempfile.TemporaryDirectory(prefix="noriai-units-") as name:
        folder = Path(name)
        for unit in units():
            (folder / unit.name.replace("@.", "@8001.")).write_text(PROGRAM.sub("/bin/true", words_of(unit)))
        files = sorted(str(file) for file in folder.iterdir())
        verified = subprocess.run([program, "verify", *files], capture_output=True, text=True, timeout=60)
        told = [line.replace(name, "") for line in verified.stderr.splitlines() if str(folder) in line]
        told += ["systemd-analyze verify refuses a unit"] if verified.returncode and not told else []
        exposed = {Path(file).name: _exposure(program, file) for file in files if file.endswith(".service")}
    return told + [f"{unit} is exposed: {level}" for unit, level in exposed.items() if level > WORST], exposed


def _exposure(program: str, file: str) -> float:
    asked = subprocess.run([program, "security", "--offline=true", file], capture_output=True, text=True, timeout=60)
    found = re.search(r"Overall exposure level for .*: ([0-9.]+)", asked.stdout)
    return float(found[1]) if found else 10.0


def unmatched_timers() -> list[str]:
    """Timers without their service."""
    return [unit.name for unit in units() if unit.suffix == ".timer" and not unit.with_suffix(".service").exists()]
