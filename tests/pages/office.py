"""The staff of a demo's office, and how they sign in, as steps the tests share."""

from __future__ import annotations

import pyotp
from playwright.sync_api import Page, expect

from tests.pages.served import Served

PASSWORD = "雪の朝に乗るバス 2026"


def add_account(served: Served, role: str, login: str, name: str) -> None:
    """A new account, as the office makes its first."""
    served.noriai("staff", "add", role, login, name, typed=PASSWORD + "\n")


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
