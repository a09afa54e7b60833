"""The container's last stage without a container: the same files, read-only, in a folder, run by nobody."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from contextlib import suppress
from pathlib import Path

from tests.api.ports import free_port
from tests.trust.running_parts.container import copied, stages
from tests.trust.running_parts.files import ROOT

NOBODY = 65534
BUILT = ("node_modules", "__pycache__", "*.egg-info")


class Plain:
    """A folder like the container's, below `folder`. `why_not` says why nothing can be run in it by nobody."""

    def __init__(self, folder: Path) -> None:
        self.code, self.state = folder / "srv" / "noriai", folder / "state"
        for source in copied():
            self._copy(source)
        self.state.mkdir()
        for place in (folder, folder / "srv"):
            place.chmod(0o755)
        self._drop = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
        if self._drop:
            os.chown(self.state, NOBODY, NOBODY)
        self._python, self._path = self._usable()
        self.why_not = "" if self._python else "no Python here may be run by another user"

    def _copy(self, source: str) -> None:
        there, here = ROOT / source, self.code / source
        here.parent.mkdir(parents=True, exist_ok=True)
        if there.is_dir():
            shutil.copytree(there, here, ignore=shutil.ignore_patterns(*BUILT))
        else:
            shutil.copy2(there, here)

    def _usable(self) -> tuple[str, str]:
        """A Python that nobody may run, and where it finds the packages."""
        packages = sysconfig.get_paths()["purelib"]
        name = f"python{sys.version_info.major}.{sys.version_info.minor}"
        for python, path in (
            (sys.executable, ""),
            (shutil.which(name, path="/usr/bin:/usr/local/bin") or "", packages),
        ):
            with suppress(OSError, subprocess.SubprocessError):
                if python and self._try(python, path):
                    return python, path
        return "", ""

    def _try(self, python: str, path: str) -> bool:
        asked = [python, "-c", "import numba, fastapi, sqlalchemy"]
        environment = {"PYTHONPATH": path, "NUMBA_CACHE_DIR": str(self.state / "compiled")}
        done = subprocess.run(asked, env=environment, cwd=self.state, timeout=60, capture_output=True, **self._drop)
        return done.returncode == 0

    @property
    def environment(self) -> dict[str, str]:
        """What ENV says, with the container's places in this folder."""
        places = {"/srv/noriai": str(self.code), "/var/lib/noriai": str(self.state)}
        found = {"PYTHONPATH": os.pathsep.join(filter(None, (str(self.code), self._path))), "HOME": str(self.state)}
        for name, value in stages()[-1].environment.items():
            for place, here in places.items():
                value = value.replace(place, here)
            found[name] = value
        return found

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """The entry point with these words."""
        return subprocess.run(
            [self._python, "-m", "api.cli.main", *words], env=self.environment | more, cwd=self.state, timeout=120,
            capture_output=True, text=True, **self._drop,
        )  # fmt: skip

    def serve(self) -> list[str]:
        """CMD until HEALTHCHECK is content, then STOPSIGNAL; what was wrong."""
        last, port = stages()[-1], str(free_port())
        words = [port if word == "8000" else word for word in last.listed("CMD")]
        log = (self.state / "log").open("wb")
        process = subprocess.Popen(
            [self._python, "-m", "api.cli.main", *words], env=self.environment | {"NORIAI_DRAIN_SECONDS": "1"},
            cwd=self.state, stdout=log, stderr=log, start_new_session=True, **self._drop,
        )  # fmt: skip
        try:
            if not self._healthy(port, process):
                return [f"it did not become healthy: {(self.state / 'log').read_text()[-500:]}"]
            process.send_signal(getattr(signal, last.last("STOPSIGNAL")))
            status = process.wait(60)
            return [] if status == 0 else [f"it ended with status {status}"]
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)
            log.close()

    def _healthy(self, port: str, process: subprocess.Popen[bytes]) -> bool:
        asked = [word.replace(":8000/", f":{port}/") for word in stages()[-1].listed("HEALTHCHECK")[1:]]
        give_up = time.monotonic() + 300
        while time.monotonic() < give_up and process.poll() is None:
            if subprocess.run([self._python, *asked], capture_output=True, timeout=30, **self._drop).returncode == 0:
                return True
            time.sleep(0.5)
        return False

    def written(self) -> list[str]:
        """Files that are new in the code's folder: there should be none."""
        return [str(file.relative_to(self.code)) for file in self.code.rglob("*.py[cio]")]
