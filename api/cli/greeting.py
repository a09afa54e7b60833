"""What `noriai serve` says once it answers: where the pages are."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from pathlib import Path

from api.demo_tokens import PIN, demo_tokens
from api.pages import BUILT
from api.service.town_service import TownService
from api.towns.addresses import Addresses
from api.towns.installation import Installation
from api.towns.opening import Opened

PAGES = {"tablet": "予約   Tablet", "board": "配車   Board", "drive": "運転   Drive", "plan": "計画   Plan"}


def greet(opened: Sequence[Opened], whole: Installation, state_folder: Path, listener: socket.socket) -> None:
    """Each town's pages; in a demo each with its token, which the page takes out of the address bar."""
    host, port = listener.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    addresses = Addresses(whole, "http", host, port)
    lines: list[str] = []
    for town, service in opened:
        address = f"http://{shown}:{port}" if not whole.several else addresses.of(town) or f"http://{town.id}…:{port}"
        lines += _lines_of(service, address, state_folder)
    if whole.several:
        lines.append(f"町の一覧 All towns: http://{shown}:{port}/")
    if not (BUILT / "index.html").is_file():
        lines.append("  画面がまだ作られていません / the pages are not built: make pages")
    lines.append("Ctrl-C で終わります. Ctrl-C stops it.")
    print("\n".join(lines), flush=True)


def _lines_of(service: TownService, address: str, state_folder: Path) -> list[str]:
    clock, town = service.clock(), service.town
    kind = f"デモ demo, {clock.speed:g}×" if clock.mode == "demo" else "実際の時刻 real time"
    lines = [f"乗合 Noriai: {town.name.ja} {town.name.en} ({kind}, {clock.now:%Y-%m-%d %H:%M})"]
    guests = demo_tokens(service, state_folder) if clock.mode == "demo" else ()
    for page, actor, token in guests:
        pin = f" (暗証番号 PIN {PIN})" if actor.role == "shared" else ""
        lines.append(f"  {PAGES[page]:<12} {address}/{page}#token={token}  {actor.name}{pin}")
    if not guests:
        lines += [f"  {name:<12} {address}/{page}" for page, name in PAGES.items()]
        lines.append("  鍵は noriai token add で作ります / noriai token add makes a token for each of them")
    return lines
