"""A database that is brought from each schema to the next one, with rows in all its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from api.store.copying import tables
from api.store.database import Database
from api.store.migrate import migrate, revision_of, revisions
from tests.store.filled import everything, fill

GONE = {"scenarios"}
"""Tables whose rows a release dropped on purpose: what-ifs of one day, for which studies came."""


@dataclass
class Forward:
    """`compared` counts the rows that were held against those of the schema before; `wrong` says what was lost."""

    schemas: int = 0
    compared: int = 0
    wrong: list[str] = field(default_factory=list)


def bring_forward(url: str) -> Forward:
    """Each migration by itself in an empty database; a table is filled by the first schema that has it."""
    done, database = Forward(), Database(url, as_it_is=True)
    before: dict[str, list[dict[str, Any]]] = {}
    for revision in revisions():
        with database.write() as connection:
            migrate(connection, revision)
            found = tables(connection)
            after = everything(connection, found)
            _compare(before, after, revision, done)
            if revision_of(connection) != revision:
                done.wrong.append(f"{revision} is not what it says it is")
            new = [table for table in found if not after[table.name]]
            fill(connection, found=new)
            before = after | everything(connection, new)
        done.schemas += 1
    database.close()
    Database(url).close()  # as a service would open it
    return done


def _compare(before: dict[str, Any], after: dict[str, Any], revision: str, done: Forward) -> None:
    for table in before.keys() - GONE:
        then, now = before[table], after.get(table, [])
        kept = [name for name in then[0] if now and name in now[0]]
        done.compared += len(then)
        if not kept or _only(now, kept) != _only(then, kept):
            done.wrong.append(f"{revision} changes rows of {table}")


def _only(rows: list[dict[str, Any]], columns: list[str]) -> list[str]:
    return sorted(repr([(name, row[name]) for name in columns]) for row in rows)
