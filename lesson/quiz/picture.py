"""The picture of a question that is answered by pointing, without the words that would tell."""

from collections.abc import Mapping
from functools import cache

from matplotlib.text import Text

from lesson.errors import UnknownName
from lesson.live.picture import draw
from lesson.live.svg import to_svg
from lesson.quiz.question import Hotspot

#: Groups of text that may stay: they name the view and the side, not what is asked for.
_HEADING = "heading"


@cache
def picture_svg(picture: str, stop: str | None, *, labelled: bool) -> str:
    """Return a picture at a stop as SVG; without labels, leaders and panels unless ``labelled``.

    Nothing then tells by its look what a question asks either.

    Raises
    ------
    UnknownName
        If there is no such picture or stop.
    """
    drawn = draw(picture)
    if drawn.stops:
        names = [each.name for each in drawn.stops]
        if stop is not None and stop not in names:
            raise UnknownName(f"{picture} has no stop {stop!r}; there are {', '.join(names)}.")
        drawn.show(drawn.stops[drawn.start if stop is None else names.index(stop)].change)
    if not labelled:
        for group in drawn.groups():
            group.parts = group.untold or group.parts
            says = any(isinstance(part, Text) for part in group.parts) or group.points_at
            if says and group.name not in drawn.names and not group.name.startswith(_HEADING):
                group.opacity = 0.0
    return to_svg(drawn, posable=False)


def place_names(question: Hotspot) -> dict[str, str]:
    """Return the words for each structure of the question's picture, by its id."""
    return dict(_names(question.picture))


@cache
def _names(picture: str) -> Mapping[str, str]:
    return draw(picture).names
