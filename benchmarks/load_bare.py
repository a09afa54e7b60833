"""The least that could be measured in the service's place: FastAPI writes one row to SQLite, durable as ours."""

from __future__ import annotations

import os
import sqlite3
import threading

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
_own = threading.local()
_turn = threading.Lock()


class Row(BaseModel):
    """What is written."""

    offer_id: str


@app.get("/ready")
def ready() -> dict[str, str]:
    """It answers."""
    return {"status": "ok"}


@app.post("/row")
def row(asked: Row) -> dict[str, str]:
    """One row in one transaction that survives the loss of power."""
    with _turn:
        connection = _connection()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO rows (offer_id) VALUES (?)", (asked.offer_id,))
        connection.execute("COMMIT")
    return {"booking_id": asked.offer_id}


def _connection() -> sqlite3.Connection:
    if not hasattr(_own, "connection"):
        _own.connection = sqlite3.connect(os.environ["BARE_DATABASE"], isolation_level=None)
        _own.connection.execute("PRAGMA journal_mode=WAL")
        _own.connection.execute("PRAGMA synchronous=FULL")
        _own.connection.execute("CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, offer_id TEXT)")
    return _own.connection
