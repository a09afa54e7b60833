"""Opens a town for service: folder, database, clock, and what works in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime

from api.clock import Clock, DemoClock, RealClock, first_morning, morning
from api.demo import Demo
from api.optimiser import Budget, OptimiserProcess
from api.service.context import Context
from api.service.keeper import Keeper
from api.service.numbering import numbered_town
from api.service.optimiser_state import LEASE
from api.service.privacy.worker import RetentionWorker
from api.service.recorded_until import recorded_until
from api.service.sealing import Sealer, kept_sealer
from api.service.site import Site
from api.service.standing_worker import StandingWorker
from api.service.town_service import TownService
from api.settings import Settings
from api.store.clocks import read_anchor
from api.store.database import Database
from api.store.leases import forget_lease
from api.store.staff import list_staff
from api.town.load import load_sources
from api.town.model import Town
from api.webhooks.secrets import seal_plain
from api.webhooks.worker import WebhookWorker


class DemoIsLater(Exception):
    """The database's demo has already come to a later day than the one asked for; time only moves forward."""

    def __init__(self, day: date) -> None:
        super().__init__(f"the demo of this database is already at {day}")
        self.day = day


@contextmanager
def open_service(
    settings: Settings, say: Callable[[str], None] = lambda step: None, shared: Database | None = None
) -> Iterator[TownService]:
    """The running service of the town; `say` is told each step that may take a while.

    `shared` is the database where another town has opened it already.

    Raises TownError for a mistake in the town's folder, sqlalchemy's errors for an unreachable database,
    DemoIsLater when a demo cannot begin on the day asked for, WrongKey and SealBroken for a secret key that is none or
    not the one that was sealed with.
    """
    with ExitStack() as stack:
        say("town")
        sources = load_sources(settings.town)
        say("database")
        database = shared or Database(settings.database_url, hurried=True)
        town = numbered_town(settings.town, sources, settings.cache_folder, database)
        first = _first(settings, town)
        # Before the clock runs: a demo's morning should not pass while a table is computed.
        say("travel times")
        town.travel(first.date())
        clock = _clock(settings, town, database, first)
        site = Site(
            str(settings.town), str(settings.cache_folder), database.url, settings.cluster, settings.private_webhooks
        )
        service = TownService(town, database, clock, site, sealer=sealer_of(settings))
        stack.callback(service.close)
        _check_key(service.context)
        stack.callback(Keeper(service.context).close)
        stack.callback(StandingWorker(service.context).close)
        stack.callback(WebhookWorker(service.context, settings.private_webhooks).close)
        if settings.retention:
            stack.callback(RetentionWorker(service.context, service.record).close)
        if settings.optimiser:
            budget = Budget(
                settings.optimise_every,
                settings.optimise_seconds,
                settings.optimise_patience,
                settings.optimise_memory_mb << 20,
            )
            stack.callback(OptimiserProcess(service.context, site, settings.mode, budget).close)
        else:
            with database.write() as connection:
                forget_lease(connection, town.id, LEASE)
        if settings.mode == "demo" and (settings.demand or settings.drivers):
            demo = Demo(service, riders=settings.demand, drivers=settings.drivers, seed=settings.seed)
            stack.callback(demo.close)
        say("ready")
        yield service


def sealer_of(settings: Settings) -> Sealer:
    """What a server seals with. Raises WrongKey."""
    return kept_sealer(settings.secret_key.get_secret_value(), settings.secret_key_file, settings.state_folder)


def _check_key(context: Context) -> None:
    """Opens everything that is sealed, and seals what is still plain. Raises SealBroken for another key's."""
    with context.database.read() as connection:
        for row in list_staff(connection, context.key):
            if row.totp is not None:
                context.sealer.open(row.totp)
    seal_plain(context)


def _first(settings: Settings, town: Town) -> datetime:
    """The morning a demo begins: of the day asked for, else of one on which much runs."""
    if settings.date is not None:
        return morning(town, settings.date)
    return first_morning(town, RealClock(town.timezone).now().date())


def _clock(settings: Settings, town: Town, database: Database, first: datetime) -> Clock:
    with database.read() as connection:
        not_before, left = recorded_until(connection, town), read_anchor(connection, town.id)
    if settings.mode == "real":
        return RealClock(town.timezone, not_before)
    clock = DemoClock(database, town.id, town.timezone)
    if settings.date is not None:
        # Asked for by name: a demo that stopped before that day goes on to it, one that is past it cannot go back.
        reached = datetime.fromtimestamp(left.service_ms / 1000, town.timezone).date() if left else settings.date
        if reached > settings.date:
            raise DemoIsLater(reached)
        not_before = first if not_before is None else max(first, not_before)
    clock.start(first, settings.speed, not_before)
    return clock
