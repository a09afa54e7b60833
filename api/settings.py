"""How a server is set up: environment variables NORIAI_…, or a .env file; the command line overrides both."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DRAIN_SECONDS = 8.0
"""Longer than three looks of a balancer that looks every two seconds."""

PUBLIC_URL = r"^(https?://[^\s/?#]+[^\s?#]*)?$"


def _listed(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


class Settings(BaseSettings):
    """`database` is an SQLAlchemy URL; empty means a SQLite file in `state_folder`."""

    model_config = SettingsConfigDict(env_prefix="NORIAI_", env_file=".env", extra="ignore")

    town: Path = Path("data/kamishihoro")
    towns: Annotated[tuple[Path, ...], NoDecode, BeforeValidator(_listed)] = Field(
        default=(), description="Folders of several towns, with commas between them"
    )
    installation: Path | None = Field(default=None, description="A file that names the towns and their hosts")
    state_folder: Path = Path("var")
    database: str = ""
    database_file: Path | None = Field(default=None, description="A file with the database's URL, which has a password")
    public_url: str = Field(
        default="",
        pattern=PUBLIC_URL,
        description="Where tablets reach this service, for the QR code; by default where the office's browser does",
    )
    trusted_proxies: str = Field(
        default="",
        description="Addresses or networks of proxies, with commas between them, that are believed about who calls and "
        "whether over HTTPS; by default one on this machine",
    )
    secret_key: SecretStr = Field(
        default=SecretStr(""),
        description="Keys that seal secrets in the database, with commas between them, the newest first; by default "
        "one is made and kept in the state folder",
    )
    secret_key_file: Path | None = Field(default=None, description="A file with these keys, one a line")
    mode: Literal["real", "demo"] = "real"
    date: datetime.date | None = Field(
        default=None, description="The day on which a demo begins; by default it finds one"
    )
    speed: float = Field(default=60.0, gt=0, le=3600, description="Service seconds in a real second, in a demo")
    demand: bool = Field(default=True, description="A demo draws a day's bookings")
    drivers: bool = Field(default=True, description="A demo's buses drive themselves")
    cluster: str = Field(
        default="", description="The address of a Dask scheduler on which studies run; empty for this machine"
    )
    private_webhooks: bool = Field(
        default=False, description="Webhooks may go to this machine and to addresses that only its network can reach"
    )
    log_form: Literal["auto", "json", "text"] = Field(
        default="auto", description="How the log is written: JSON lines, words, or words on a terminal, else JSON"
    )
    log_calls: bool = Field(
        default=False, description="Log every call; by default only changes, refusals, failures and what takes long"
    )
    drain_seconds: float | None = Field(
        default=None,
        ge=0,
        le=600,
        description="How long a process that is told to end (SIGTERM) still takes calls while /ready says no; "
        "by default 8, and 0 in a demo",
    )
    retention: bool = Field(
        default=True, description="Take away once a day what is older than the town keeps it (town.toml [retention])"
    )
    optimiser: bool = True
    optimise_every: float = Field(default=30.0, gt=0)
    optimise_seconds: float = Field(default=2.0, gt=0)
    optimise_patience: float = Field(
        default=20.0, gt=0, description="Seconds after which an optimiser that gives no sign of life is started again"
    )
    optimise_memory_mb: int = Field(default=3072, ge=64, description="Memory the optimiser may take, in MB")
    seed: int = Field(default=1, ge=0, le=2**31 - 1)

    @model_validator(mode="after")
    def _read_database_file(self) -> Settings:
        if self.database_file is not None and not self.database:
            try:
                self.database = self.database_file.read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                raise ValueError(f"{self.database_file}: {getattr(error, 'strerror', None) or error}") from error
        return self

    @property
    def database_url(self) -> str:
        """The URL to open."""
        return self.database or f"sqlite:///{(self.state_folder / 'noriai.sqlite3').resolve()}"

    @property
    def drains_for(self) -> float:
        """How many seconds: who tries a demo wants it gone at once."""
        if self.drain_seconds is not None:
            return self.drain_seconds
        return DRAIN_SECONDS if self.mode == "real" else 0.0

    @property
    def cache_folder(self) -> Path:
        """Where travel times are kept."""
        return self.state_folder / "cache"
