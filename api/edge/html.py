"""The few pages that the service writes itself: without a script, readable anywhere, in both languages."""

from __future__ import annotations

from html import escape

from fastapi.responses import HTMLResponse
from starlette.requests import Request

from api.problems.kind import ProblemType
from api.town.model import Language, Words

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body {{ font: 1.1rem/1.7 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1c }}
code {{ background: #f1f1f4; padding: 0 .3em }}
</style></head><body><main>{body}</main></body></html>
"""


def wants_html(request: Request) -> bool:
    """True for a browser that opens the address itself."""
    return "text/html" in request.headers.get("accept", "")


def page(title: Words, body: str, language: Language, status: int = 200) -> HTMLResponse:
    """A whole page; `body` is HTML in both languages, that of the caller first."""
    return HTMLResponse(_PAGE.format(title=escape(_both(title, language)), body=body, language=language), status)


def problem_page(kind: ProblemType, language: Language, status: int = 200) -> HTMLResponse:
    """One type of problem, explained."""
    said = "".join(
        f'<section lang="{one}"><h1>{escape(getattr(kind.title, one))}</h1>'
        f"<p>{escape(getattr(kind.detail, one))}</p></section>"
        for one in in_order(language)
    )
    code = f"<p><code>{escape(kind.type)}</code> · HTTP {kind.status}</p>"
    return page(kind.title, said + code, language, status)


def list_page(heading: Words, rows: list[tuple[str, Words]], language: Language) -> HTMLResponse:
    """A list of links: address and text."""
    items = "".join(f'<li><a href="{escape(href)}">{escape(_both(text, language))}</a></li>' for href, text in rows)
    return page(heading, f"<h1>{escape(_both(heading, language))}</h1><ul>{items}</ul>", language)


def in_order(language: Language) -> tuple[Language, Language]:
    """Both languages, the chosen one first."""
    return ("en", "ja") if language == "en" else ("ja", "en")


def _both(text: Words, language: Language) -> str:
    return " / ".join(getattr(text, one) for one in in_order(language))
