"""Whether a page takes about as long as it says."""

from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.page import calls_in
from lesson.content_checks.reading_time import MINUTES, done, measured, stated
from lesson.content_checks.registry import check

TOLERANCE = 0.25


@check("pages")
def pages_take_the_minutes_they_state(content: Content) -> Iterator[Finding]:
    """A page takes the minutes that it states, to a quarter."""
    for page in content.lesson_pages:
        said, took = stated(page), measured(page)
        if said is None:
            yield page.finding("expected '*About N minutes'", 0)
        elif abs(took - said) > TOLERANCE * said:
            words = f"expected about {took:.0f} minutes, not {said}; see python start.py run lesson minutes"
            yield page.finding(words, 0, "*About ")


@check("pages")
def everything_asked_is_counted(content: Content) -> Iterator[Finding]:
    """Everything that a page asks for has its minutes in reading_time.py."""
    for page in content.lesson_pages:
        called = set(calls_in(page.cells))
        for name in sorted((called ^ set(done(page))) | (called - set(MINUTES))):
            words = f"expected the minutes of lesson.{name} in reading_time.py"
            yield page.finding(words, page.cell_calling(name))
