"""A script output on a bare page, with an element of its own, as JupyterLab gives it one."""

from tests.browser.bare_widget import DARK

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Script</title>
<style>body {{ margin: 8px; }}</style></head>
<body data-jp-theme-light="{light}" style="background: {paper}; color: {ink}; {theme}">
<main><h2>A page</h2><div id="output"></div></main>
<script>const element = document.getElementById("output");
{script}</script></body></html>"""


def script_page(script: str, *, dark: bool = False) -> str:
    """Return the HTML of a page that runs an output's script."""
    light, paper, ink = ("false", "#111", "#fff") if dark else ("true", "#fff", "#1a1a1a")
    theme = DARK if dark else ""
    return PAGE.format(light=light, paper=paper, ink=ink, theme=theme, script=script)


def show_script(page, script: str, *, dark: bool = False) -> None:
    """Run an output's script on a Playwright page."""
    page.set_content(script_page(script, dark=dark))
