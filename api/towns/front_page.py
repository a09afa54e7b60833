"""The page that lists the towns: it needs no script, and is in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from fastapi.responses import HTMLResponse

from api.edge.html import in_order
from api.schemas.towns import InstalledTown
from api.town.model import Language

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body {{ font: 1.1rem/1.7 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1c }}
h1 {{ font-size: 1.6rem; line-height: 1.4; margin-bottom: .2em }}
ul {{ list-style: none; padding: 0; display: grid; gap: 1rem }}
.town {{ display: block; padding: 1rem 1.25rem; border: 2px solid #00118f; border-radius: 12px }}
a.town {{ color: #00118f; text-decoration: none }}
a.town:hover {{ background: #e8ebff }}
a.town:focus-visible {{ outline: 4px solid #000; outline-offset: 2px; background: #ffd43d }}
.town strong {{ font-size: 1.35rem }}
.town small {{ display: block; color: #4d4d4d; font-size: 1rem }}
span.town {{ border-color: #767676; color: #4d4d4d }}
</style></head><body><main>{body}</main></body></html>
"""

TITLE = {"ja": "のりあい: 町を選んでください", "en": "Noriai: choose your town"}
SAID = {
    "ja": "ここでは次の町の予約バスを案内しています。",
    "en": "The on-demand buses of these towns are served here.",
}
NO_NAME = {
    "ja": "番号のアドレスからは開けません。町の名前のアドレスで開いてください。",
    "en": "It cannot be opened from a numeric address: use the address with the town's name.",
}


def front_page(towns: Sequence[InstalledTown], language: Language, status: int) -> HTMLResponse:
    """The towns, each with the way to it; `language` comes first."""
    order = in_order(language)
    heading = "<br>".join(f'<span lang="{one}">{escape(TITLE[one])}</span>' for one in order)
    said = "".join(f'<p lang="{one}">{escape(SAID[one])}</p>' for one in order)
    items = "".join(f"<li>{_town(town, order)}</li>" for town in towns)
    body = f"<h1>{heading}</h1>{said}<ul>{items}</ul>"
    return HTMLResponse(_PAGE.format(language=language, title=escape(TITLE[language]), body=body), status)


def _town(town: InstalledTown, order: tuple[Language, Language]) -> str:
    names = " ".join(f'<span lang="{one}">{escape(getattr(town.name, one))}</span>' for one in order)
    if town.url is None:
        why = " ".join(f'<span lang="{one}">{escape(NO_NAME[one])}</span>' for one in order)
        return f'<span class="town"><strong>{names}</strong><small>{why}</small></span>'
    shown = town.url.partition("://")[2]
    return f'<a class="town" href="{escape(town.url)}/"><strong>{names}</strong><small>{escape(shown)}</small></a>'
