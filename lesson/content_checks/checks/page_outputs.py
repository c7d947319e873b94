"""What a saved page shows where nothing runs: on paper, by mail, on a code host."""

import re
import struct
from base64 import b64decode
from collections.abc import Iterator
from typing import Any

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.page import Page
from lesson.content_checks.registry import check

WIDGET = "application/vnd.jupyter.widget-view+json"
ALIVE = {"application/javascript", WIDGET}


def _results(content: Content) -> Iterator[tuple[Page, int, dict[str, Any]]]:
    for page in content.pages:
        for number, output in page.outputs:
            if "data" in output:
                yield page, number, output.data


@check("pages")
def outputs_are_told_in_words(content: Content) -> Iterator[Finding]:
    """Every output says in words what it shows."""
    for page, number, data in _results(content):
        words = data.get("text/plain", "")
        if len(words) <= 40 or len(words.split()) < 3:
            yield page.finding(f"expected an output of more than 40 letters, not {words!r}", number)
        if " object at 0x" in words:
            yield page.finding(f"expected words, not {words[:60]!r}", number)


@check("pages")
def no_widget_is_saved(content: Content) -> Iterator[Finding]:
    """A saved page holds no widget that could fail to open."""
    for page in content.pages:
        if "widgets" in page.notebook.metadata:
            yield page.finding("expected no saved state of widgets")
    for page, number, data in _results(content):
        if WIDGET in data:
            yield page.finding("expected no saved view of a widget", number)


@check("pages")
def outputs_need_no_trust(content: Content) -> Iterator[Finding]:
    """Beside what is alive stands a picture or HTML that needs no script."""
    for page, number, data in _results(content):
        if set(data) & ALIVE and not set(data) & {"image/png", "text/html"}:
            yield page.finding("expected a picture or HTML beside what is alive", number)
        if "text/html" in data:
            plain = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", data["text/html"], flags=re.S)
            if len(plain.split()) < 5:
                yield page.finding("expected five words or more without a script", number)


@check("pages")
def stills_can_be_read(content: Content) -> Iterator[Finding]:
    """A picture is saved large enough to be read."""
    for page, number, data in _results(content):
        if "image/png" in data:
            try:
                wide, high = struct.unpack(">II", b64decode(data["image/png"])[16:24])
            except (ValueError, struct.error):
                yield page.finding("expected a PNG picture", number)
                continue
            if max(wide, high) <= 1000 or min(wide, high) <= 300:
                words = f"expected more than 1000 by 300 dots, not {wide} by {high}"
                yield page.finding(words, number)
