"""Runs a town's service until it is told to stop."""

from __future__ import annotations

import gc
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from types import FrameType
from typing import NoReturn

from fastapi import FastAPI
from rich.console import Console
from starlette.types import ASGIApp

from api.app import VERSION, create_app
from api.cli.draining_server import DrainingServer
from api.cli.errors import CommandError
from api.cli.greeting import greet
from api.cli.opened import or_one_line
from api.edge.draining import Draining
from api.edge.wire import allow_files, wire
from api.service.town_service import TownService
from api.settings import Settings
from api.towns.app import TownsApp
from api.towns.front import create_front
from api.towns.hosts import Hosts
from api.towns.installation import Installation, installation_of
from api.towns.opening import Opened, open_towns
from api.watching.logs import set_up_logs
from scheduler.warm import warm_dispatch

SHUTDOWN_SECONDS = 12
"""Calls in work may take as long as a call may wait for the database."""


def run(settings: Settings, host: str, port: int, installation: Installation | None = None) -> None:
    """Serves until SIGINT or SIGTERM. Raises CommandError for a busy port, a bad folder or a bad database."""
    whole = installation or installation_of(settings)
    set_up_logs(settings.log_form)
    allow_files()
    listener = listen(host, port)
    signal.signal(signal.SIGTERM, _stop)
    try:
        with listener, _opened(settings, whole) as opened:
            _serve(opened, whole, settings, listener)
    except KeyboardInterrupt:
        pass


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    """A polite end, by whatever name it comes."""
    raise KeyboardInterrupt


def listen(host: str, port: int) -> socket.socket:
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
def _opened(settings: Settings, whole: Installation) -> Iterator[tuple[Opened, ...]]:
    """The services, with their failures to start as one line."""
    with Console(stderr=True).status("起動中 starting …") as status:
        opening = open_towns(whole, settings, or_one_line, _teller(status.update))
        opened = opening.__enter__()
        warm_dispatch()
        # What start-up made stays to the end; searching it for garbage again and again costs a rider 100 ms.
        gc.collect()
        gc.freeze()
    try:
        yield opened
    finally:
        opening.__exit__(None, None, None)


def _teller(update: Callable[[str], None]) -> Callable[[str], None]:
    return lambda step: update(f"起動中 starting: {step} …")


def _serve(opened: Sequence[Opened], whole: Installation, settings: Settings, listener: socket.socket) -> None:
    draining = Draining(application(opened, whole, settings.log_calls))
    config = wire(
        draining, trusted_proxies=settings.trusted_proxies, log_config=None, timeout_graceful_shutdown=SHUTDOWN_SECONDS
    )
    greeting = partial(greet, opened, whole, settings.state_folder, listener)
    DrainingServer(config, draining, settings.drains_for, greeting).run(sockets=[listener])


def application(opened: Sequence[Opened], whole: Installation, log_calls: bool = False) -> ASGIApp:
    """The one town's application, or all of them behind their names."""
    apps = {service.town.id: _of_town(service, town.public_url, log_calls) for town, service in opened}
    if not whole.several:
        return next(iter(apps.values()))
    stated = {host: service.town.id for town, service in opened for host in town.hosts}
    return TownsApp(apps, Hosts(apps, stated, whole.domain), create_front(whole, opened, VERSION))


def _of_town(service: TownService, public_url: str, log_calls: bool) -> FastAPI:
    @asynccontextmanager
    async def running() -> AsyncIterator[TownService]:
        yield service

    return create_app(running, public_url=public_url, log_calls=log_calls)
