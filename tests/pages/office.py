"""The staff of a demo's office, and how they sign in, as steps the tests share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pyotp
from playwright.sync_api import Page, expect

from api.cli.opened import opened_context
from api.cli.service_options import by_command
from api.service.sealing import passing_sealer
from api.service.staff.commands import Staff
from api.settings import Settings
from tests.pages.served import Served

PASSWORD = "雪の朝に乗るバス 2026"

OFFICE = by_command("administrator", "staff")


@contextmanager
def staff_of(served: Served) -> Iterator[Staff]:
    """The demo's accounts, as `noriai staff` keeps them beside the running service."""
    with opened_context(Settings(state_folder=served.folder)) as context:
        yield Staff(context, passing_sealer())


def add_account(served: Served, role: Any, login: str, name: str) -> None:
    """A new account, as the office makes its first."""
    with staff_of(served) as staff:
        staff.add(OFFICE, login, name, role, PASSWORD)


def sign_in(page: Page, login: str, password: str = PASSWORD) -> None:
    """The first step; what is asked for next depends on the account."""
    page.locator("[name=username]").fill(login)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")


def set_factor(page: Page) -> str:
    """Sets a second factor up and goes on; its secret."""
    secret = page.get_by_test_id("factor-secret").inner_text().replace(" ", "")
    page.locator("[name=code]").fill(pyotp.TOTP(secret).now())
    page.locator("[name=code]").press("Enter")
    expect(page.get_by_test_id("recovery")).to_be_visible()
    return secret
