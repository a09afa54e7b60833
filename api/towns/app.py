"""One application in front of the applications of the towns: the host name says which town a call is for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.routing import Router
from starlette.types import ASGIApp, Receive, Scope, Send

from api.towns.hosts import Hosts


class TownsApp:
    """`apps` by the id of their town; `front` answers where no town is named."""

    def __init__(self, apps: Mapping[str, FastAPI], hosts: Hosts, front: ASGIApp) -> None:
        self._apps, self._hosts, self._front = dict(apps), hosts, front
        self._lifespan = Router(lifespan=self._run)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(scope, receive, send)
            return
        town = self._hosts.town_of(Headers(scope=scope).get("host", ""))
        await (self._front if town is None else self._apps[town])(scope, receive, send)

    @asynccontextmanager
    async def _run(self, app: object) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for town in self._apps.values():
                await stack.enter_async_context(town.router.lifespan_context(town))
            yield
