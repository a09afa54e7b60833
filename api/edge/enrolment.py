"""The address that binds a tablet, and its QR code."""

from __future__ import annotations

import io

import segno
from fastapi import Request


def base_url(request: Request) -> str:
    """Where tablets reach the service: as it was set up, else as this call reached it."""
    return str(request.app.state.public_url or request.base_url)


def enrolment_url(base: str, code: str) -> str:
    """The address behind the QR code. The code stands in the fragment, which no server writes into its log."""
    return f"{base.rstrip('/')}/tablet#enrol={code}"


def qr_svg(text: str) -> str:
    """A QR code as an SVG document that takes the size it is given. It can be read with an eighth of it smudged."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", xmldecl=False, nl=False, omitsize=True, light="#fff")
    return out.getvalue().decode()
