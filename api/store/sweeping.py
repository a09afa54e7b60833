"""Writes the database anew, so that nothing that was deleted is left in its file."""

from __future__ import annotations

from sqlalchemy.exc import OperationalError

from api.store.database import Database
from api.store.tables import metadata


def sweep(database: Database) -> bool:
    """Leaves no free page and no dead row that says what was deleted; False while others hold the database.

    SQLite's file is written anew and its log is emptied. PostgreSQL writes its tables anew; what its own log still
    holds goes as that is recycled.
    """
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        try:
            if connection.dialect.name == "postgresql":
                for table in metadata.sorted_tables:
                    connection.exec_driver_sql(f'VACUUM (FULL) "{table.name}"')
                return True
            raw = connection.connection.dbapi_connection
            assert raw is not None
            raw.rollback()
            raw.execute("VACUUM")
            busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return not busy
        except OperationalError:
            return False
        except Exception as error:
            if type(error).__name__ == "OperationalError":  # sqlite3's own
                return False
            raise
