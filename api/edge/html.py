"""The few pages that the service writes itself: without a script, readable anywhere, in both languages."""

from __future__ import annotations

from html import escape

from fastapi.responses import HTMLResponse
from starlette.requests import Request

from api.problems.kind import ProblemType
from api.town.model import Words

_PAGE = """<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body {{ font: 1.1rem/1.7 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1c }}
code {{ background: #f1f1f4; padding: 0 .3em }}
</style></head><body><main>{body}</main></body></html>
"""


def wants_html(request: Request) -> bool:
    """True for a browser that opens the address itself."""
    return "text/html" in request.headers.get("accept", "")


def page(title: str, body: str, status: int = 200) -> HTMLResponse:
    """A whole page; `title` is text, `body` is HTML."""
    return HTMLResponse(_PAGE.format(title=escape(title), body=body), status)


def problem_page(kind: ProblemType, status: int = 200) -> HTMLResponse:
    """One type of problem, explained."""
    said = "".join(
        f'<section lang="{language}"><h1>{escape(title)}</h1><p>{escape(detail)}</p></section>'
        for language, title, detail in (
            ("ja", kind.title.ja, kind.detail.ja),
            ("en", kind.title.en, kind.detail.en),
        )
    )
    code = f"<p><code>{escape(kind.type)}</code> · HTTP {kind.status}</p>"
    return page(f"{kind.title.ja} / {kind.title.en}", said + code, status)


def list_page(heading: Words, rows: list[tuple[str, str]]) -> HTMLResponse:
    """A list of links: address and text."""
    items = "".join(f'<li><a href="{escape(address)}">{escape(text)}</a></li>' for address, text in rows)
    return page(heading.ja, f"<h1>{escape(heading.ja)} / {escape(heading.en)}</h1><ul>{items}</ul>")
