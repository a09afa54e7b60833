"""Reads the Containerfile: what it copies is there, what it starts from has a version, and nobody runs it as root."""

from __future__ import annotations

import fnmatch
import json
import re
from dataclasses import dataclass, field

from tests.trust.running_parts.files import FOLDER, ROOT, words_of


@dataclass
class Stage:
    """One FROM and what follows it."""

    image: str
    name: str
    steps: list[tuple[str, str]] = field(default_factory=list)

    def all(self, instruction: str) -> list[str]:
        """The arguments of each such instruction."""
        return [rest for word, rest in self.steps if word == instruction]

    def last(self, instruction: str) -> str:
        """Of the last one, or nothing."""
        return (self.all(instruction) or [""])[-1]

    def listed(self, instruction: str) -> list[str]:
        """The words of an instruction in its JSON form, such as CMD ["…"]."""
        words = json.loads(self.last(instruction)[self.last(instruction).index("[") :])
        assert all(isinstance(word, str) for word in words)
        return list(words)

    @property
    def environment(self) -> dict[str, str]:
        """What ENV sets."""
        return dict(re.findall(r"(\w+)=(\S+)", " ".join(self.all("ENV"))))


def stages() -> list[Stage]:
    """All stages, in order."""
    text = re.sub(r"^\s*#.*\n", "", words_of(FOLDER / "Containerfile"), flags=re.MULTILINE).replace("\\\n", " ")
    found: list[Stage] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        word, _, rest = line.partition(" ")
        if word == "FROM":
            image, _, name = rest.partition(" AS ")
            found.append(Stage(image, name))
        else:
            found[-1].steps.append((word, rest))
    return found


def copied() -> list[str]:
    """What is taken from the project's folder."""
    return [
        source
        for stage in stages()
        for rest in stage.all("COPY")
        if "--from" not in rest
        for source in rest.split()[:-1]
    ]


def wrong_container() -> list[str]:
    """What would not build, or would run with more rights than it needs."""
    every, found = stages(), []
    names = {stage.name for stage in every}
    for stage in every:
        if not re.search(r":\d+\.\d+\.\d+-", stage.image):
            found.append(f"{stage.image} names no version")
        for rest in stage.all("COPY"):
            found += [f"no stage {name}" for name in re.findall(r"--from=(\w+)", rest) if name not in names]
    found += [f"{source} is not there" for source in copied() if not (ROOT / source).exists()]
    found += [f"{source} is kept out by the ignore file" for source in copied() if not _let_in(source)]
    last = every[-1]
    if not re.fullmatch(r"[1-9]\d*", last.last("USER")):
        found.append("it does not say by number that it runs as somebody else than root")
    found += [f"no {word}" for word in ("HEALTHCHECK", "ENTRYPOINT", "CMD", "STOPSIGNAL") if not last.all(word)]
    installs = [rest for stage in every for rest in stage.all("RUN") if "pip " in rest]
    if not all("--require-hashes" in rest or "--no-index" in rest for rest in installs):
        found.append("a package is installed without its hash")
    if "npm ci" not in words_of(ROOT / "api/web/build.sh") and "run_npm ci" not in words_of(ROOT / "api/web/build.sh"):
        found.append("the pages are not built from their lock file")
    return found


def _let_in(source: str) -> bool:
    """Whether the ignore file lets it in; the last line that fits decides."""
    let = True
    for line in words_of(FOLDER / "Containerfile.dockerignore").split():
        if fnmatch.fnmatch(source.split("/")[0], line.lstrip("!")) or fnmatch.fnmatch(source, line.lstrip("!")):
            let = line.startswith("!")
    return let
