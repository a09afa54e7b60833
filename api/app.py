"""The application, put together in one place."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.middleware.gzip import GZipMiddleware

from api.edge.gate import SWITCH_SECONDS, Gate, Lanes
from api.edge.headers import SecurityHeaders
from api.edge.heads import HeadLimit
from api.edge.limits import BodyLimit
from api.edge.running import Running
from api.edge.schema import describe
from api.edge.tries import Tries
from api.edge.wake import WakeFeed
from api.edge.watch import Watch
from api.live import Feed
from api.pages import BUILT, install_pages
from api.problems.handlers import install_handlers
from api.routes import ROUTERS
from api.service.town_service import TownService
from api.watching.calls import CallFigures
from api.watching.logs import keep_recent

VERSION = "0.1.0"

Opened = Callable[[], AbstractAsyncContextManager[TownService]]
"""Opens the service of a town for as long as the application runs."""


def create_app(opened: Opened, built: Path = BUILT, public_url: str = "", log_calls: bool = False) -> FastAPI:
    """The HTTP interface and the pages of the town that `opened` gives; `built` is the folder of the pages.

    `public_url` is where tablets reach the service; without it, it is taken from the call that asks. `log_calls` has
    every call logged, also one that only reads and is answered well.
    """
    app = FastAPI(
        title="乗合 Noriai",
        version=VERSION,
        lifespan=_lifespan(opened),
        docs_url=None,  # its scripts come from elsewhere, which the pages' policy forbids
        redoc_url=None,
        redirect_slashes=False,
        separate_input_output_schemas=False,
        generate_unique_id_function=_operation_id,
    )
    app.state.public_url = public_url
    app.state.tries = Tries()
    app.state.lanes, app.state.figures = Lanes(), CallFigures()
    install_handlers(app)
    for router in ROUTERS:
        app.include_router(router)
    install_pages(app, built)
    describe(app)
    # The last one added is the first to see a call.
    app.add_middleware(WakeFeed)
    app.add_middleware(Gate, lanes=app.state.lanes)
    app.add_middleware(BodyLimit)
    app.add_middleware(HeadLimit)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(SecurityHeaders, secure=public_url.startswith("https://"))
    app.add_middleware(Watch, figures=app.state.figures, every=log_calls)
    return app


def _operation_id(route: APIRoute) -> str:
    """What clients that are made from the OpenAPI document call an operation: as it is called here."""
    return route.name


def _lifespan(opened: Opened) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with opened() as service:
            sys.setswitchinterval(SWITCH_SECONDS)
            keep_recent()
            feed = Feed(service)
            await feed.start()
            app.state.figures.watch(service, feed, app.state.lanes, VERSION)
            app.state.running = Running(service, feed)
            app.state.language, app.state.zone = service.town.language, str(service.town.timezone)
            try:
                yield
            finally:
                app.state.running = None
                await feed.stop()

    return lifespan
