"""Answers made older than they are."""

from __future__ import annotations

from sqlalchemy import update

from api.store.database import Database
from api.store.tables import answers


def age_answers(url: str, days: int) -> None:
    """Puts the moment of every answer back by `days`."""
    database = Database(url)
    try:
        with database.write() as connection:
            connection.execute(update(answers).values(made_at=answers.c.made_at - days * 86400))
    finally:
        database.close()
