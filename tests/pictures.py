"""Every picture, drawn once for all tests."""

from functools import cache

from lesson.live.picture import draw, picture_names

NAMES = picture_names()
drawn = cache(draw)


def stops(names=NAMES):
    """Every picture at every stop of its slider, and those without one as they are."""
    return [(name, stop) for name in names for stop in range(len(drawn(name).stops)) or (0,)]
