"""Runs the command line: in this process, which saves the imports, or as the installed command."""

from __future__ import annotations

import io
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from api.cli.main import run

ROOT = Path(__file__).parents[2]


def noriai(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """What the command says and its exit status, run in this process; `typed` is what somebody answers it."""
    command = ["noriai", *map(str, arguments)]
    out, err = io.StringIO(), io.StringIO()
    answers = patch.object(sys, "stdin", io.StringIO(typed))
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "argv", command), answers:
        try:
            run()
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
    return subprocess.CompletedProcess(command, status, out.getvalue(), err.getvalue())


def installed(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The same as a command of its own."""
    command = [sys.executable, "-m", "api.cli.main", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120)
