"""Serves the built pages (PAGES), their assets, service workers and manifests, and a clear word when the pages are
not built."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.edge.html import problem_page
from api.problems.catalogue import CATALOGUE
from api.problems.errors import ProblemError
from api.problems.language import language_of_call

BUILT = Path(__file__).resolve().parent / "web" / "dist"
"""Where `make pages` puts the built pages."""

PAGES = {
    "/": "index", "/tablet": "tablet", "/board": "board", "/drive": "drive", "/plan": "plan", "/login": "login",
    "/staff": "staff", "/operator": "operator",
}  # fmt: skip

MADE = ("sw.js", "drive-sw.js")
"""Loose files that the build makes: the workers that let the tablet and the cab open without a line."""

TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json"}
"""Types that a browser insists on, whatever this machine's own table of types says."""

BUILT_FOR = '<html lang="ja">'
"""How a built page begins; whose it is is written there when it is served."""

Serve = Callable[[Request], Awaitable[Response]]

FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}
ASK_AGAIN = {"Cache-Control": "no-cache"}


class HashedFiles(StaticFiles):
    """Files whose names change with their content: a browser may keep them for good."""

    async def check_config(self) -> None:
        """The folder may be built later; until then it has no files."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, to be kept."""
        response = await super().get_response(path, scope)
        response.headers.update(FOR_GOOD)
        return response


def install_pages(app: FastAPI, built: Path = BUILT, pages: Mapping[str, str] = PAGES) -> None:
    """Adds the pages built in folder `built`, which is looked at with each call: it may be built meanwhile."""
    for address, name in pages.items():
        _add(app, address, _page(built / f"{name}.html"))
    for name in _loose_files(built):
        _add(app, f"/{name}", _file(built / name))
    app.mount("/assets", HashedFiles(directory=built / "assets", check_dir=False), name="assets")


def _add(app: FastAPI, address: str, serve: Serve) -> None:
    app.add_api_route(address, serve, methods=["GET", "HEAD"], include_in_schema=False)


def _loose_files(built: Path) -> set[str]:
    """Files that keep their names, such as the icon: those built, and those that will be."""
    folders = [folder for folder in (built, built.parent / "public") if folder.is_dir()]
    found = {file.name for folder in folders for file in folder.iterdir() if file.is_file() and file.suffix != ".html"}
    return found | set(MADE)


def _page(file: Path) -> Serve:
    async def serve(request: Request) -> Response:
        if not file.is_file():
            return problem_page(CATALOGUE["pages-not-built"], language_of_call(request), 503)
        text = file.read_text(encoding="utf-8")
        return HTMLResponse(text.replace(BUILT_FOR, _of_the_town(request.app), 1), headers=ASK_AGAIN)

    return serve


def _of_the_town(app: FastAPI) -> str:
    """What a page knows of the town before it has asked: the language of whoever chose none, and the time zone."""
    return f'<html lang="{getattr(app.state, "language", "ja")}" data-zone="{getattr(app.state, "zone", "UTC")}">'


def _file(name: Path) -> Serve:
    async def serve(request: Request) -> Response:
        english = name.with_suffix(f".en{name.suffix}")
        file = english if getattr(request.app.state, "language", "ja") == "en" and english.is_file() else name
        if not file.is_file():
            raise ProblemError("unknown-address")
        return FileResponse(file, headers=ASK_AGAIN, media_type=TYPES.get(file.suffix))

    return serve
