"""Built pages: their addresses, how long they may be kept, and what is said when they are not built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from api.edge.headers import SecurityHeaders
from api.pages import PAGES, install_pages
from api.problems.handlers import install_handlers
from tests.api.serving import listening
from tests.api.test_bad_input import check_problem


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    (folder / "assets").mkdir()
    for name in PAGES.values():
        (folder / f"{name}.html").write_text(f"<!doctype html><title>{name}</title>", encoding="utf-8")
    (folder / "assets" / "tablet-Ab12.js").write_text("export {}", encoding="utf-8")
    (folder / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    (folder / "sw.js").write_text("self.skipWaiting()", encoding="utf-8")
    (folder / "tablet.webmanifest").write_text("{}", encoding="utf-8")
    (folder.parent / "secret.txt").write_text("secret", encoding="utf-8")
    return folder


def _app(built: Path) -> FastAPI:
    app = FastAPI(redirect_slashes=False)
    install_handlers(app)
    install_pages(app, built)
    app.add_middleware(SecurityHeaders)
    return app


@pytest.fixture(scope="module")
def client(built: Path) -> Iterator[httpx.Client]:
    with listening(_app(built)) as url, httpx.Client(base_url=url, verify=False) as client:
        yield client


@pytest.mark.parametrize(("address", "name"), PAGES.items())
def test_each_page_is_at_its_address_and_is_asked_for_again(client: httpx.Client, address: str, name: str) -> None:
    answer = client.get(address)
    assert f"<title>{name}</title>" in answer.text
    assert answer.headers["cache-control"] == "no-cache"
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert client.head(address).status_code == 200


def test_files_with_a_hash_in_their_names_are_kept_for_good(client: httpx.Client) -> None:
    answer = client.get("/assets/tablet-Ab12.js")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "javascript" in answer.headers["content-type"]
    again = client.get("/assets/tablet-Ab12.js", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_files_that_keep_their_names_are_asked_for_again(client: httpx.Client) -> None:
    answer = client.get("/icon.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("address", "kind"), [("/sw.js", "text/javascript"), ("/tablet.webmanifest", "application/manifest+json")]
)
def test_the_tablets_worker_and_manifest_have_the_types_a_browser_insists_on(
    client: httpx.Client, address: str, kind: str
) -> None:
    answer = client.get(address)
    assert answer.headers["content-type"].split(";")[0] == kind
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "address",
    ["/assets/../../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/secret.txt",
     "/assets/", "/assets", "/tablet/", "/tablet.html.bak", "/assets/%00"],
)  # fmt: skip
def test_nothing_beside_the_pages_is_served(client: httpx.Client, address: str) -> None:
    answer = client.get(address)
    check_problem(answer, 404, "unknown-address")


def test_pages_that_are_not_built_say_how_to_build_them_and_come_without_a_restart(tmp_path: Path) -> None:
    built = tmp_path / "dist"
    with listening(_app(built)) as url, httpx.Client(base_url=url, verify=False) as client:
        answer = client.get("/tablet")
        assert answer.status_code == 503
        assert "make pages を実行" in answer.text
        assert "Run make pages" in answer.text
        assert "<script" not in answer.text
        check_problem(client.get("/assets/any.js"), 404, "unknown-address")
        (built / "assets").mkdir(parents=True)
        (built / "tablet.html").write_text("here", encoding="utf-8")
        (built / "assets" / "any.js").write_text("export {}", encoding="utf-8")
        assert client.get("/tablet").text == "here"
        assert client.get("/assets/any.js").status_code == 200
