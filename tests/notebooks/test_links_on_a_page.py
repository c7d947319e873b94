"""A link within a page leads to one of its headings."""

import re

from tests.notebooks.pages import LINK, prose


def test_a_link_within_a_page_leads_to_a_heading(page):
    text = prose(page)
    anchors = {title.replace(" ", "-") for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    targets = {link["target"] for link in LINK.finditer(text) if link["target"].startswith("#")}
    assert {target.removeprefix("#") for target in targets} <= anchors


def test_a_page_sends_nobody_to_another_site(page):
    """Sources have their addresses in the list at the end; the prose keeps its readers."""
    assert not re.findall(r"\]\(https?://", prose(page))
