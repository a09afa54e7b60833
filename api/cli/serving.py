"""Runs a town's service until it is told to stop."""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import FrameType
from typing import NoReturn

import uvicorn
from rich.console import Console

from api.app import create_app
from api.cli.errors import CommandError
from api.cli.greeting import greet
from api.cli.opened import or_one_line
from api.opening import open_service
from api.service.town_service import TownService
from api.settings import Settings
from scheduler.warm import warm_dispatch

SHUTDOWN_SECONDS = 5


def run(settings: Settings, host: str, port: int) -> None:
    """Serves until SIGINT or SIGTERM. Raises CommandError for a busy port, a bad folder or a bad database."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for quiet in ("alembic", "uvicorn", "numba", "sse_starlette"):
        logging.getLogger(quiet).setLevel(logging.WARNING)
    listener = _listen(host, port)
    signal.signal(signal.SIGTERM, _stop)
    try:
        with listener, _opened(settings) as service:
            _serve(service, settings, listener)
    except KeyboardInterrupt:
        pass


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    """A polite end, by whatever name it comes."""
    raise KeyboardInterrupt


def _listen(host: str, port: int) -> socket.socket:
    """Takes the port first: nothing is begun when somebody else has it."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise CommandError(f"{host}:{port}: 使えません / cannot listen there: {error.strerror or error}") from error
    # asyncio does this for sockets of its own only; without it each answer waits 40 ms for the caller's ACK.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


@contextmanager
def _opened(settings: Settings) -> Iterator[TownService]:
    """The service, with its failures to start as one line."""
    with Console(stderr=True).status("起動中 starting …") as status:
        opening = open_service(settings, _teller(status.update))
        service = or_one_line(opening.__enter__, settings)
        warm_dispatch()
        # What start-up made stays to the end; searching it for garbage again and again costs a rider 100 ms.
        gc.collect()
        gc.freeze()
    try:
        yield service
    finally:
        opening.__exit__(None, None, None)


def _teller(update: Callable[[str], None]) -> Callable[[str], None]:
    return lambda step: update(f"起動中 starting: {step} …")


def _serve(service: TownService, settings: Settings, listener: socket.socket) -> None:
    @asynccontextmanager
    async def opened() -> AsyncIterator[TownService]:
        yield service

    app = create_app(opened, public_url=settings.public_url)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=SHUTDOWN_SECONDS
    )
    _Server(config, lambda: greet(service, settings.state_folder, listener)).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Says where it is once it answers."""

    def __init__(self, config: uvicorn.Config, greet: Callable[[], None]) -> None:
        super().__init__(config)
        self._greet = greet

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listens, then greets."""
        await super().startup(sockets=sockets)
        if self.started:
            self._greet()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends; also one who cannot wait leaves the application in order."""
        await super().shutdown(sockets=sockets)
        if self.force_exit:
            await self.lifespan.shutdown()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Both signals end the server politely; uvicorn would raise them again, within the event loop."""
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
