"""The routes: each parses a call, asks the service, and answers."""

from __future__ import annotations

from fastapi import APIRouter

from api.routes import (
    alerts,
    calendar,
    calls,
    closures,
    feed,
    fleet,
    hands,
    health,
    log,
    manifest_paper,
    notes,
    people,
    planners,
    problems,
    record,
    reports,
    resident,
    returns,
    riders,
    rides,
    standing,
    studies,
    tablets,
    town,
)

ROUTERS: tuple[APIRouter, ...] = (
    town.router,
    people.router,
    riders.router,
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
    alerts.router,
    log.router,
    notes.router,
    feed.router,
    planners.router,
    studies.router,
    record.router,
    problems.router,
    health.router,
)
