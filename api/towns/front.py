"""What answers where no town is named: which towns there are, and nothing of any of them."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.middleware.gzip import GZipMiddleware

from api.edge.headers import SecurityHeaders
from api.edge.html import wants_html
from api.edge.limits import BodyLimit
from api.edge.watch import Watch
from api.problems.errors import ProblemError
from api.problems.handlers import install_handlers
from api.routes import problems
from api.schemas.base import Words
from api.schemas.town import Health
from api.schemas.towns import InstalledTown
from api.towns import installation
from api.towns.addresses import Addresses
from api.towns.front_page import front_page
from api.towns.opening import Opened
from api.watching.calls import CallFigures

EVERY_METHOD = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def create_front(whole: installation.Installation, opened: Sequence[Opened], version: str) -> FastAPI:
    """The application of the bare host."""
    app = FastAPI(title="乗合 Noriai", version=version, openapi_url=None, redirect_slashes=False)
    app.state.language = opened[0][1].town.language
    install_handlers(app)
    app.include_router(problems.router)

    def towns(request: Request) -> list[InstalledTown]:
        url = request.url
        addresses = Addresses(whole, url.scheme, url.hostname or "", url.port)
        return [_shown(one, addresses) for one in opened]

    @app.get("/v1/towns")
    def get_towns(request: Request) -> list[InstalledTown]:
        """The towns that are served here."""
        return towns(request)

    @app.get("/health")
    async def health() -> Health:
        """The process is alive."""
        return Health(status="ok")

    @app.get("/ready")
    def ready() -> Health:
        """Every town reaches its database."""
        for _town, service in opened:
            service.check_storage()
            service.latest_seq()
        return Health(status="ok")

    @app.api_route("/{path:path}", methods=EVERY_METHOD, include_in_schema=False)
    def anything(request: Request, path: str) -> Response:
        """A browser is shown the towns, wherever it came; whatever else calls is told to name one."""
        if request.method in ("GET", "HEAD") and (path == "" or wants_html(request)):
            return front_page(towns(request), app.state.language, 200 if path == "" else 404)
        raise ProblemError("unknown-town", {"towns": [service.town.id for _town, service in opened]})

    app.add_middleware(BodyLimit)
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Watch, figures=CallFigures())
    return app


def _shown(one: Opened, addresses: Addresses) -> InstalledTown:
    installed, service = one
    town = service.town
    return InstalledTown(
        id=town.id,
        name=Words(ja=town.name.ja, en=town.name.en),
        language=town.language,
        timezone=str(town.timezone),
        url=addresses.of(installed),
    )
