"""Answers that a reader keeps: the same content is not sent twice."""

from __future__ import annotations

from fastapi import Request, Response

PUBLIC = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
"""What anybody may read, also a page of another site."""


def kept(request: Request, content: bytes, version: str, kind: str, seconds: int, name: str | None = None) -> Response:
    """A public answer under `version`, or 304 for who has that version. It is asked for again after `seconds`."""
    headers = PUBLIC | {"ETag": f'"{version}"', "Cache-Control": f"public, max-age={seconds}"}
    if name is not None:
        headers["Content-Disposition"] = f'attachment; filename="{name}"'
    if _has(request.headers.get("if-none-match", ""), version):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=kind, headers=headers)


def _has(wanted: str, version: str) -> bool:
    """Whether an If-None-Match names the version, weakly or strongly (RFC 9110, 13.1.2)."""
    tags = {tag.strip().removeprefix("W/").strip('"') for tag in wanted.split(",")}
    return version in tags or wanted.strip() == "*"
