"""What can be measured of a screen as it stands: barriers, sizes, contrast, text that is cut."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from tests.pages.served import WEB

TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
EXTRA = ["color-contrast-enhanced", "target-size"]
OF_LOOKS = ["color-contrast", *EXTRA]
"""The rules whose answer depends on sizes and colours alone."""

LEAST_TARGET, LEAST_TEXT = 48, 20


def barriers(page: Page, *, of_looks_only: bool = False) -> list[str]:
    """What axe finds, with text below a contrast of 7:1 and targets that are too small or too near."""
    axe = WEB / "node_modules" / "axe-core" / "axe.min.js"
    assert axe.is_file(), "axe-core is not installed: run `make pages`"
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe.read_text(encoding="utf-8"))
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if of_looks_only:
        options["runOnly"] = {"type": "rule", "values": OF_LOOKS}
    else:
        options |= {"runOnly": TAGS, "rules": {rule: {"enabled": True} for rule in EXTRA}}
    found = page.evaluate(f"axe.run(document, {json.dumps(options)})")
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]]


def small_targets(page: Page, least: int = LEAST_TARGET) -> list[str]:
    """What can be pressed and is smaller than `least` CSS pixels. A box in its label is as large as the label."""
    return page.evaluate(
        """least => [...document.querySelectorAll("button, a[href], summary, input, select, [tabindex='0']")]
            .filter((target) => target.checkVisibility({visibilityProperty: true}) && !target.matches(".skip"))
            .map((target) => [target, (target.closest("label") ?? target).getBoundingClientRect()])
            .filter(([, {width, height}]) => Math.round(width) < least || Math.round(height) < least)
            .map(([target, {width, height}]) => [Math.round(width), Math.round(height), target.outerHTML.slice(0, 120)])
            .map(([width, height, html]) => `${width}×${height} ${html}`)
        """,
        least,
    )


def small_text(page: Page) -> list[str]:
    """Text in the page's body smaller than 20 CSS pixels; readings over a word and the map's own are not body text."""
    return page.evaluate(
        """least => {
            const found = new Set();
            const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const holder = walker.currentNode.parentElement;
                if (!walker.currentNode.data.trim() || holder.closest("rt, .map-box, .visually-hidden")) continue;
                if (!holder.checkVisibility({visibilityProperty: true})) continue;
                const size = parseFloat(getComputedStyle(holder).fontSize);
                if (size < least) found.add(`${size}px ${holder.outerHTML.slice(0, 120)}`);
            }
            return [...found];
        }""",
        LEAST_TEXT,
    )


def cut(page: Page) -> list[str]:
    """What does not fit: a page wider than its screen, text wider or higher than the box that would cut it."""
    return page.evaluate(
        """() => {
            const found = [], root = document.scrollingElement;
            const [shown, whole] = [root.clientWidth, root.scrollWidth];
            if (whole > shown) found.push(`the page is ${whole} wide, ${shown} are shown`);
            for (const element of document.querySelectorAll("body *")) {
                if (element.closest(".map-box, .visually-hidden, .skip, svg, rt")) continue;
                if (!element.checkVisibility({visibilityProperty: true})) continue;
                const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
                const box = element.getBoundingClientRect(), style = getComputedStyle(element);
                const inline = style.display === "inline" || style.display.startsWith("ruby");
                const wide = !inline && element.scrollWidth > element.clientWidth + 1;
                const clips = !inline && style.overflowY !== "visible" && !element.matches("dialog");
                const high = clips && element.scrollHeight > element.clientHeight + 1;
                const beside = box.right > shown + 1 || box.left < -1;
                if (high || (hasText && (wide || beside))) {
                    found.push(`${Math.round(box.left)}–${Math.round(box.right)} ${element.outerHTML.slice(0, 140)}`);
                }
            }
            return found;
        }"""
    )


def faults(page: Page, *, of_looks_only: bool = False) -> Iterator[str]:
    """All that is wrong with the screen as it stands."""
    yield from barriers(page, of_looks_only=of_looks_only)
    yield from (f"small target: {one}" for one in small_targets(page))
    yield from (f"small text: {one}" for one in small_text(page))
    yield from (f"cut: {one}" for one in cut(page))
