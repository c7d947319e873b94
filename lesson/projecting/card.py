"""The card from which a teacher starts to project a page."""

from lesson.bundles import script_element, style_element
from lesson.evidence.page import Page

WORDS = (
    "Project this page: large type, big controls, no code. Answers wait until you ask for them. "
    "Press Start; PageDown and PageUp go from part to part, Esc ends it."
)


def present() -> Page:
    """Show a card with a button that projects the page, until it is left or the page reloaded.

    Nothing starts by itself, so that a saved page opens as it is. It needs no kernel.
    """
    html = (
        f'{style_element("presentation.css")}<div class="lesson-project"><p>{WORDS}</p></div>\n'
        f"{script_element('presentation.js', 'offerPresentation')}"
    )
    return Page(html, WORDS)
