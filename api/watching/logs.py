"""The log: one line of JSON each where a program reads it, words where a person does.

What a rider typed has no way into it. Calls are named by their route, not by their address; of an exception it is
written what kind it was and where, not what it says, since that often quotes what somebody sent.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any, Literal, TextIO

from api.store.failures import failure_of
from api.watching.recent import RECENT
from api.watching.request_ids import REQUEST_ID

Form = Literal["auto", "json", "text"]

FACTS = ("method", "route", "status", "ms", "problem", "incident")
"""What a line may say beside its words."""

FRAMES = 12

QUIET = ("alembic", "uvicorn", "numba", "sse_starlette", "httpx", "httpcore", "distributed")

_SECRETS = (
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+"), r"\1 …"),
    (re.compile(r"(?i)\b(token|key|secret|password|code|pin)=[^\s&#\"']+"), r"\1=…"),
    (re.compile(r"://[^/\s:@]*:[^/\s@]*@"), "://…@"),
    (re.compile(r"(?<!\d)0\d{1,4}[- ]?\d{1,4}[- ]?\d{3,4}(?!\d)"), "…"),
)
"""Nothing of the kind should come here; what does is taken out."""


def set_up_logs(form: Form = "auto", stream: TextIO | None = None) -> None:
    """Has everything of this process logged to `stream` (standard error) in one form."""
    import structlog

    out = sys.stderr if stream is None else stream
    as_json = form == "json" or (form == "auto" and not out.isatty())
    line: Any = structlog.processors.JSONRenderer(ensure_ascii=False)
    if not as_json:
        line = structlog.dev.ConsoleRenderer(colors=out.isatty(), sort_keys=False)
    known: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(allow=FACTS),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    ending: list[Any] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        _where,
        _request,
        _without_secrets,
        line,
    ]
    handler = logging.StreamHandler(out)
    handler.addFilter(_kinds_only)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=known, processors=ending))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    keep_recent()
    for quiet in QUIET:
        logging.getLogger(quiet).setLevel(logging.WARNING)


def keep_recent() -> None:
    """Has the last hour's troubles kept."""
    root = logging.getLogger()
    if RECENT not in root.handlers:
        root.addHandler(RECENT)


def _kinds_only(record: logging.LogRecord) -> bool:
    """What an exception says is not written, also where it is one of the words of a line."""
    if isinstance(record.args, tuple):
        record.args = tuple(_named(one) if isinstance(one, BaseException) else one for one in record.args)
    if isinstance(record.msg, BaseException):
        record.msg = _named(record.msg)
    return True


def _named(error: BaseException) -> str:
    failure = failure_of(error)
    return type(error).__name__ if failure is None else f"{type(error).__name__} ({failure})"


def _where(logger: Any, method: str, facts: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception as its kind, the kinds behind it, and where it was raised."""
    told = facts.pop("exc_info", None)
    error = told[1] if isinstance(told, tuple) else None
    if error is None:
        return facts
    facts["error"] = _named(error)
    behind = [type(one).__name__ for one in _behind(error)]
    if behind:
        facts["behind"] = behind
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    facts["frames"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return facts


def _behind(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    following = error.__cause__ or error.__context__
    while following is not None and following not in found and len(found) < 8:
        found.append(following)
        following = following.__cause__ or following.__context__
    return found


def _request(logger: Any, method: str, facts: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    name = REQUEST_ID.get()
    if name:
        facts["request_id"] = name
    return facts


def _without_secrets(logger: Any, method: str, facts: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    words = facts.get("event")
    if isinstance(words, str):
        for pattern, instead in _SECRETS:
            words = pattern.sub(instead, words)
        facts["event"] = words
    return facts
