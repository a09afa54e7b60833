"""One process of the optimiser as its parent sees it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import Literal

from api.optimiser.budget import Budget
from api.optimiser.child import OUT_OF_MEMORY, run_optimiser
from api.optimiser.steps import Sign, Step, longest
from api.service.optimiser_state import Why
from api.service.site import Site

END_SECONDS = 5.0


class Watched:
    """Started at once. It says each step over a line, and must not be silent for longer than the step may take."""

    def __init__(self, site: Site, mode: Literal["demo", "real"], budget: Budget, left: Mapping[str, float]) -> None:
        self._budget = budget
        self._step: Step = "open"
        self.improving = ""
        """The day it is at work on."""
        spawn = get_context("spawn")
        self._line, childs = spawn.Pipe(duplex=False)
        self._process = spawn.Process(
            target=run_optimiser,
            args=(site, mode, budget, os.getpid(), childs, dict(left)),
            name="optimiser",
            daemon=True,
        )
        self._process.start()
        childs.close()
        self.began = self._heard = time.monotonic()

    @property
    def pid(self) -> int | None:
        """Its number."""
        return self._process.pid

    @property
    def exitcode(self) -> int | None:
        """How it ended; None while it runs."""
        return self._process.exitcode

    def listen(self, seconds: float) -> Iterator[Sign]:
        """What it has said, waited for so long."""
        wait([self._line, self._process.sentinel], seconds)
        while self._line.poll():
            try:
                step, day = self._line.recv()
            except EOFError:
                return
            self._heard, self._step = time.monotonic(), step
            if step in ("improve", "done", "rest"):
                self.improving = day if step == "improve" else ""
            yield step, day

    def failure(self, now: float) -> Why | None:
        """Why it has to be started again; None while all is well."""
        if self._process.exitcode is not None:
            return "memory" if self._process.exitcode == OUT_OF_MEMORY else "crashed"
        return "hung" if now - self._heard > longest(self._step, self._budget) else None

    def kill(self) -> None:
        """At once: a process that hangs or is stopped hears nothing else."""
        self._process.kill()
        self._process.join()
        self._line.close()

    def end(self) -> None:
        """Politely; by force if it does not hear."""
        self._process.terminate()
        self._process.join(END_SECONDS)
        self.kill()
