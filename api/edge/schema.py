"""The OpenAPI document: what FastAPI gathers, with the problem documents in it."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems.catalogue import CATALOGUE
from api.routes.webhooks import told
from api.schemas.events import LiveEvent
from api.schemas.problems import Problem

DESCRIPTION = """
上士幌町をはじめ、小さな町が自分で走らせる乗合バスのためのインターフェース.
The interface of an open on-demand bus that a small town runs itself.

Times are ISO 8601 with an offset, both asked and answered. Whatever cannot be done is a problem document
(RFC 9457, `application/problem+json`) with a stable `type`, in the language of `Accept-Language`
(the town's own by default) and, under `messages`, in both; then nothing was changed. `/problems` lists them all.
"""

_REF = "#/components/schemas/{model}"


def describe(app: FastAPI) -> None:
    """Gives `app` its OpenAPI document, made when it is first asked for."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _document(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title, version=app.version, description=DESCRIPTION, routes=app.routes, webhooks=told.routes,
        separate_input_output_schemas=False,
    )  # fmt: skip
    schemas = document["components"]["schemas"]
    for model in (Problem, LiveEvent):
        schema = model.model_json_schema(ref_template=_REF)
        schemas.update(schema.pop("$defs", {}))
        schemas[model.__name__] = schema
    schemas["Problem"]["properties"]["type"]["enum"] = [kind.type for kind in CATALOGUE.values()]
    for replaced in ("HTTPValidationError", "ValidationError"):
        schemas.pop(replaced, None)
    return document
