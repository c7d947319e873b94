"""The card from which a teacher starts to present a page."""

from lesson.bundles import script_element, style_element
from lesson.evidence.page import Page

WORDS = (
    "Present this page: large type, big controls, nothing else. Answers wait until you ask for "
    "them. Page Down and Page Up go from part to part, Esc ends it."
)


def present() -> Page:
    """Show a card from which the page is presented in the reader.

    Nothing starts by itself, so that a saved page opens as it is. It needs no kernel.
    """
    html = (
        f'{style_element("presentation.css")}<div class="lesson-project"><p>{WORDS}</p></div>\n'
        f"{script_element('presentation.js', 'offerPresentation')}"
    )
    return Page(html, WORDS)
