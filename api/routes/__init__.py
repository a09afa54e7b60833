"""The routes: each parses a call, asks the service, and answers."""

from __future__ import annotations

from fastapi import APIRouter

from api.routes import (
    calendar,
    calls,
    closures,
    feed,
    fleet,
    hands,
    health,
    manifest_paper,
    people,
    planners,
    problems,
    reports,
    resident,
    returns,
    rides,
    standing,
    tablets,
    town,
)

ROUTERS: tuple[APIRouter, ...] = (
    town.router,
    people.router,
    rides.router,
    returns.router,
    resident.router,
    calendar.router,
    standing.router,
    tablets.router,
    fleet.router,
    reports.router,
    manifest_paper.router,
    hands.router,
    closures.router,
    calls.router,
    feed.router,
    planners.router,
    problems.router,
    health.router,
)
