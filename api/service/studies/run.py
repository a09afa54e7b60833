"""The process of one study."""

from __future__ import annotations

import os
import signal
import threading

from sqlalchemy.exc import DBAPIError

from api.planning.execute import Stopped
from api.planning.runner import Runner
from api.service.site import Site
from api.service.studies.compute import compute
from api.service.studies.failures import failure_of
from api.service.studies.planners_town import PlannersTown
from api.service.studies.saving import StudyLog
from api.store.database import Database
from api.store.studies import Failure


def run_study(site: Site, town: str, study_id: str, parent: int) -> None:
    """Runs the study and writes down what comes of it, until it is cancelled or the server ends or is gone."""
    told_to_end = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: told_to_end.set())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this process itself
    os.nice(10)
    database = Database(site.database_url)
    saved = StudyLog(database, town, study_id)
    failure: Failure | None = None
    try:
        compute(
            PlannersTown(site, database),
            saved,
            Runner(site.cluster or None),
            lambda: told_to_end.is_set() or os.getppid() != parent or saved.over(),
        )
    except Stopped:
        return
    except DBAPIError:
        raise  # the database is away: the server starts this process again
    except Exception as error:
        failure = failure_of(error, study_id, site.cluster)
    saved.end(failure)
    database.close()
