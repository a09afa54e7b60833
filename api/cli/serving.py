"""Runs a town's service until it is told to stop."""

from __future__ import annotations

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
from api.demo_tokens import demo_tokens
from api.opening import DemoIsLater, open_service
from api.pages import BUILT
from api.service.town_service import TownService
from api.settings import Settings
from api.town.model import TownError
from scheduler.warm import warm_dispatch

SHUTDOWN_SECONDS = 5
PAGES = {"tablet": "予約   Tablet", "board": "配車   Board", "drive": "運転   Drive", "plan": "計画   Plan"}


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
        service = _enter(opening.__enter__, settings)
        warm_dispatch()
    try:
        yield service
    finally:
        opening.__exit__(None, None, None)


def _enter(enter: Callable[[], TownService], settings: Settings) -> TownService:
    from sqlalchemy.exc import SQLAlchemyError

    try:
        return enter()
    except TownError as error:
        raise CommandError(
            f"{settings.town / error.file}:{error.line}: {error.message.ja} / {error.message.en}"
        ) from error
    except DemoIsLater as error:
        raise CommandError(
            f"--date: このデモはもう {error.day} です / this demo is already at {error.day}; "
            "use another --database, or leave --date out"
        ) from error
    except (SQLAlchemyError, ValueError, ImportError, OSError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise CommandError(
            f"{_shown(settings)}: データベースを開けません / cannot open the database: {reason}"
        ) from error


def _shown(settings: Settings) -> str:
    """The database's URL without its password."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(settings.database_url).render_as_string(hide_password=True)
    except ArgumentError:
        return "--database"


def _teller(update: Callable[[str], None]) -> Callable[[str], None]:
    return lambda step: update(f"起動中 starting: {step} …")


def _serve(service: TownService, settings: Settings, listener: socket.socket) -> None:
    @asynccontextmanager
    async def opened() -> AsyncIterator[TownService]:
        yield service

    app = create_app(opened)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=SHUTDOWN_SECONDS
    )
    _Server(config, lambda: _greet(service, settings, listener)).run(sockets=[listener])


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


def _greet(service: TownService, settings: Settings, listener: socket.socket) -> None:
    """The pages' addresses; in a demo each with its token, which the page takes out of the address bar."""
    host, port = listener.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    clock, town = service.clock(), service.town
    kind = f"デモ demo, {clock.speed:g}×" if clock.mode == "demo" else "実際の時刻 real time"
    lines = [f"乗合 Noriai: {town.name.ja} {town.name.en} ({kind}, {clock.now:%Y-%m-%d %H:%M})"]
    guests = demo_tokens(service, settings.state_folder) if clock.mode == "demo" else ()
    for page, actor, token in guests:
        lines.append(f"  {PAGES[page]:<12} http://{shown}:{port}/{page}#token={token}  {actor.name}")
    if not guests:
        lines += [f"  {name:<12} http://{shown}:{port}/{page}" for page, name in PAGES.items()]
    if not (BUILT / "index.html").is_file():
        lines.append("  画面がまだ作られていません / the pages are not built: make pages")
    lines.append("Ctrl-C で終わります. Ctrl-C stops it.")
    print("\n".join(lines), flush=True)
