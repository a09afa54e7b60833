"""schemathesis over the interface: what it sent, and what came back that the document does not say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from schemathesis import GenerationMode
from schemathesis.config import (
    ChecksConfig,
    CoveragePhaseConfig,
    ExamplesPhaseConfig,
    GenerationConfig,
    PhasesConfig,
    PositiveDataAcceptanceConfig,
    StatefulPhaseConfig,
)
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import ScenarioRecorder

from tests.hostile.known import is_known

FORM = frozenset(
    f"/problems/{slug}"
    for slug in (
        "invalid-input", "malformed-json", "not-json", "not-a-date", "not-a-time", "not-a-number",
        "time-without-offset", "no-idempotency-key", "bad-event-number", "body-too-large",
    )
)  # fmt: skip
"""Problems of a call's form: none may meet a call that fits the document."""


WHOLE = "int_type"
"""To JSON Schema 2.0 is a whole number; the interface takes 2 and refuses 2.0, as it does "2"."""


PYTHON_FAULT = "AST constructor recursion depth mismatch"
"""Python 3.11's own parser fails now and then when two threads use it (mended in 3.12): hypothesis cannot then say
what it tried. The calls that were made are looked at; an operation of which none was is tried again by one thread."""


@dataclass(frozen=True)
class Phases:
    """How much is tried of each operation: `examples` random ones, and with `coverage` every bound of its schemas.

    Ids that an answer made known are used in later calls.
    """

    examples: int
    coverage: bool = False


@dataclass
class Fuzzed:
    """What was tried, by operation and by status (0: no answer), and what was found."""

    calls: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    found: list[str] = field(default_factory=list)

    def add(self, other: Fuzzed) -> None:
        """Takes another run in."""
        self.calls += other.calls
        self.statuses += other.statuses
        self.found += other.found


STREAM = "follow"
"""The live feed: it has no end, so that each call that it accepts takes as long as the caller has patience."""


def fuzz(document: dict[str, Any], url: str, token: str, operations: Sequence[str], phases: Phases) -> Fuzzed:
    """Sends what fits and what does not fit the document to `operations`, with a token or without."""
    others = [name for name in operations if name != STREAM]
    fuzzed = _run(document, url, token, others, phases, patience=30)
    untried = [name for name, label in _labels(document).items() if name in others and label not in fuzzed.calls]
    fuzzed.add(_run(document, url, token, untried, phases, patience=30, workers=1))
    if STREAM in operations:
        fuzzed.add(_run(document, url, token, [STREAM], phases, patience=0.3))
    return fuzzed


def _labels(document: dict[str, Any]) -> dict[str, str]:
    """What schemathesis calls each operation."""
    return {
        operation["operationId"]: f"{method.upper()} {path}"
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if "operationId" in operation
    }


def _run(
    document: dict[str, Any],
    url: str,
    token: str,
    operations: Sequence[str],
    phases: Phases,
    patience: float,
    workers: int = 2,
) -> Fuzzed:
    fuzzed = Fuzzed()
    if not operations:
        return fuzzed
    schema = schemathesis.openapi.from_dict(document)
    config = schema.config
    config.base_url, config.request_timeout, config.workers = url, patience, workers
    config.headers = {"Authorization": f"Bearer {token}"} if token else {}
    config.checks = ChecksConfig(positive_data_acceptance=PositiveDataAcceptanceConfig(enabled=False))
    config.generation = GenerationConfig(
        modes=list(GenerationMode), max_examples=phases.examples, no_shrink=True, deterministic=True,
        with_security_parameters=False, database="none",
    )  # fmt: skip
    config.phases = PhasesConfig(
        examples=ExamplesPhaseConfig(enabled=phases.coverage),
        coverage=CoveragePhaseConfig(enabled=phases.coverage),
        stateful=StatefulPhaseConfig(enabled=False),
    )
    for event in from_schema(schema.include(operation_id=list(operations))).execute():
        if isinstance(event, events.ScenarioFinished):
            _take(fuzzed, event.recorder)
        elif isinstance(event, events.NonFatalError | events.FatalError) and PYTHON_FAULT not in _why(event):
            fuzzed.found.append(f"schemathesis: {getattr(event, 'label', '')}: {_why(event)}"[:600])
    return fuzzed


def _why(event: Any) -> str:
    return str(getattr(event, "info", None) or getattr(event, "value", None) or event.exception)


def _take(fuzzed: Fuzzed, recorder: ScenarioRecorder) -> None:
    for key, interaction in recorder.interactions.items():
        operation = recorder.cases[key].value.operation.label
        status = interaction.response.status_code if interaction.response else 0
        fuzzed.calls[operation] += 1
        fuzzed.statuses[status] += 1
        for said in (*_failures(recorder, key), *_refused_though_it_fits(recorder, key)):
            if not is_known(operation, said[0]):
                fuzzed.found.append(f"{operation}: {said[0]}: {said[1]} — {_told(recorder, key)}")


def _failures(recorder: ScenarioRecorder, key: str) -> Iterable[tuple[str, str]]:
    for check in recorder.checks.get(key, ()):
        if check.failure_info is not None:
            failure = check.failure_info.failure
            yield check.name, f"{failure.title}. {failure.message}"[:400]


def _refused_though_it_fits(recorder: ScenarioRecorder, key: str) -> Iterable[tuple[str, str]]:
    """A call that fits the document may meet a rule of the service, but is never told that its form is wrong."""
    response, meta = recorder.interactions[key].response, recorder.cases[key].value.meta
    if response is None or response.status_code not in (400, 413, 415, 422) or meta is None:
        return
    problem = _problem(response.content)
    kind, codes = problem.get("type", ""), {one["code"] for one in problem.get("errors") or ()}
    if meta.generation.mode is GenerationMode.POSITIVE and kind in FORM and codes != {WHOLE}:
        yield "form_refused", kind


def _problem(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _told(recorder: ScenarioRecorder, key: str) -> str:
    """The call and its answer, without its token."""
    interaction = recorder.interactions[key]
    sent, answer = interaction.request, interaction.response
    head = {name: value for name, value in sent.headers.items() if name.lower() in ("content-type", "idempotency-key")}
    came = "no answer" if answer is None else f"{answer.status_code} {answer.content[:300]!r}"
    return f"{sent.method} {sent.uri[:300]} {head} {str(sent.body)[:300]} → {came}"
