"""Pages that ask for something before a page of the lesson is shown; they need no script to be answered."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template

from lesson.jupyter.document import before_paint, stamped
from lesson.jupyter.served import Served


def about_page(served: Served) -> dict[str, Any]:
    """Return what each of them is made of, besides what it asks."""
    return {
        "before_paint": before_paint(),
        "home": served.home,
        "style": stamped("reader.css"),
    }


@cache
def plain_page(name: str) -> Template:
    """Return the page of this file name, which extends `plain_page.html`."""
    here = Path(__file__).parent
    return Environment(loader=FileSystemLoader(here), autoescape=True).get_template(name)
