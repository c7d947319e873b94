"""A picture on a page of its own, once or several times: what it does needs no JupyterLab."""

import pytest

from lesson.live.live_diagram import LiveDiagram
from tests.pictures import drawn

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Picture</title></head>
<body data-jp-theme-light="{light}" style="background: {paper}"><main>{outputs}</main></body></html>
"""
OUTPUT = "<div></div><script>{{const element = document.currentScript.previousElementSibling; {script}}}</script>"


@pytest.fixture
def show(bare_page):
    """Give a function that shows a picture, so many times, and fails on any error of the page."""

    def show_it(name: str, *, dark: bool = False, width: int = 1280, views: int = 1, **options):
        page = bare_page(viewport={"width": width, "height": 900}, **options)
        output = OUTPUT.format(script=LiveDiagram(name, drawn(name)).script())
        light, paper = ("false", "#111") if dark else ("true", "#fff")
        page.set_content(PAGE.format(light=light, paper=paper, outputs=output * views))
        page.wait_for_selector(".sl-diagram svg")
        return page

    return show_it
