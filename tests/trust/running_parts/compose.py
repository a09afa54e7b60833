"""Reads compose.yaml as the Compose specification has it: known names, right shapes, and nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from tests.trust.running_parts.files import FOLDER, words_of

TEXT, LIST, MAP, YES = (str,), (list,), (dict,), (bool,)
SERVICE: dict[str, tuple[type, ...]] = {
    "image": TEXT, "build": MAP, "environment": MAP, "depends_on": (dict, list), "volumes": LIST, "networks": LIST,
    "restart": TEXT, "stop_grace_period": TEXT, "read_only": YES, "tmpfs": LIST, "cap_drop": LIST, "security_opt": LIST,
    "init": YES, "healthcheck": MAP, "ports": LIST, "profiles": LIST, "entrypoint": LIST, "shm_size": TEXT,
}  # fmt: skip
"""The names of the specification that are used, and what may stand under each."""

TOP = {"name", "services", "networks", "volumes"}
DURATION = re.compile(r"(\d+(us|ms|s|m|h))+$")
VARIABLE = re.compile(r"(?<!\$)\$\{(\w+)")


def read() -> dict[str, Any]:
    """The whole file."""
    found = yaml.safe_load(words_of(FOLDER / "compose.yaml"))
    assert isinstance(found, dict)
    return found


def wrong_compose(whole: dict[str, Any]) -> list[str]:
    """What a reader of the specification would refuse, and what would not be safe to run."""
    found = [f"unknown at the top: {name}" for name in whole if name not in TOP and not name.startswith("x-")]
    for name, service in whole["services"].items():
        found += [
            f"{name}: {line}" for line in (*_shape(service), *_references(service, whole), *_safety(name, service))
        ]
    given = set(re.findall(r"^(\w+)=", words_of(FOLDER / "compose.env"), re.MULTILINE))
    asked = set(VARIABLE.findall(words_of(FOLDER / "compose.yaml")))
    return found + [f"compose.env and compose.yaml differ in {name}" for name in sorted(given ^ asked)]


def _shape(service: dict[str, Any]) -> Iterator[str]:
    for key, value in service.items():
        if key not in SERVICE:
            yield f"unknown: {key}"
        elif not isinstance(value, SERVICE[key]):
            yield f"{key} is a {type(value).__name__}"
    if not DURATION.match(service.get("stop_grace_period", "1s")):
        yield "stop_grace_period is no duration"
    health = service.get("healthcheck", {})
    yield from (
        f"healthcheck: {key}" for key in ("interval", "timeout") if key in health and not DURATION.match(health[key])
    )
    if service.get("restart", "no") not in ("no", "always", "on-failure", "unless-stopped"):
        yield f"restart: {service['restart']}"


def _references(service: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    for other in service.get("depends_on", ()):
        if other not in whole["services"]:
            yield f"depends on {other}, which is not there"
    for network in service.get("networks", ()):
        if network not in whole["networks"]:
            yield f"network {network} is not there"
    for volume in service.get("volumes", ()):
        source = volume.split(":")[0]
        if source.startswith("."):
            if not (FOLDER / source).exists():
                yield f"{source} is not there"
        elif not source.startswith("$") and source not in whole["volumes"]:
            yield f"volume {source} is not there"
    if "build" in service:
        context = (FOLDER / service["build"]["context"]).resolve()
        if not (context / service["build"]["dockerfile"]).is_file():
            yield "its dockerfile is not there"


def _safety(name: str, service: dict[str, Any]) -> Iterator[str]:
    if "build" in service:
        if not (service.get("read_only") and service.get("cap_drop") == ["ALL"]):
            yield "may write to its root or keeps capabilities"
    elif not re.search(r":\d+\.\d+[\w.-]*$", service["image"]):
        yield f"{service['image']} names no version"
    if name != "web" and service.get("ports"):
        yield "is open to the world"
