"""Where the links of a page lead, and whether every picture stands on one."""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.markdown import LINK
from lesson.content_checks.registry import check
from lesson.live.picture import picture_names


@check("pages")
def links_lead_to_headings(content: Content) -> Iterator[Finding]:
    """A link within a page leads to one of its headings."""
    for page in content.pages:
        titles = re.findall(r"^#+ (.+)$", page.prose, re.MULTILINE)
        anchors = {"#" + title.replace(" ", "-") for title in titles}
        for number, text in page.markdown:
            for link in LINK.finditer(text):
                target = link["target"]
                if target.startswith("#") and target not in anchors:
                    words = f"{target} is no heading of this page"
                    yield page.finding(words, number, f"]({target}")


@check("pages")
def links_stay_in_the_lesson(content: Content) -> Iterator[Finding]:
    """A page sends nobody to another site: sources have their addresses in the list at the end."""
    for page in content.pages:
        for number, text in page.markdown:
            for found in re.findall(r"\]\((https?://[^)\s]*)", text):
                yield page.finding(f"expected a source's key, not {found}", number, found)


@check("pages")
def links_between_pages_lead_somewhere(content: Content) -> Iterator[Finding]:
    """A link to another notebook leads to one that is there."""
    for page in content.pages:
        for number, text in page.markdown:
            for link in re.findall(r"\]\(([\w./-]+\.ipynb)\)", text):
                if not (page.path.parent / link).is_file():
                    yield page.finding(f"there is no notebook {link}", number, link)


@check("pages")
def pictures_stand_on_a_page(content: Content) -> Iterator[Finding]:
    """Every picture stands on a page, where browsers look at it, and every one named exists."""
    shown = set()
    for page in content.pages:
        for call in ("picture", "lab"):
            for name in page.calls(call):
                if page.path.parent.name != "teaching":
                    shown.add(name)
                if name not in picture_names():
                    words = f"there is no picture {name!r}"
                    yield page.finding(words, page.cell_calling(call, name))
    for name in sorted(set(picture_names()) - shown):
        yield Finding(f"{name}.py", "lesson/diagrams", "expected on a page of the lesson")
