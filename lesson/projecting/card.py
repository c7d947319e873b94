"""The card from which a teacher starts to project a page."""

from pathlib import Path

from lesson.evidence.page import Page
from lesson.live.page import page_code

_HERE = Path(__file__).parent
WORDS = (
    "Project this page: large type, big controls, no code. Answers wait until you ask for them. "
    "Press Start; PageDown and PageUp go from part to part, Esc ends it."
)


def present() -> Page:
    """Show a card with a button that projects the page, until it is left or the page reloaded.

    Nothing starts by itself, so that a saved page opens as it is. It needs no kernel.
    """
    style = (_HERE / "projecting.css").read_text(encoding="utf-8")
    script = page_code(_HERE, "projecting.js")
    html = (
        f'<style>\n{style}</style>\n<div class="lesson-project"><p>{WORDS}</p></div>\n'
        f"<script>\n(() => {{\n{script}\nofferToProject();\n}})();\n</script>\n"
    )
    return Page(html, WORDS)
