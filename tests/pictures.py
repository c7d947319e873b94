"""Every picture, drawn once for all tests, and what comes of it, kept until a source changes."""

from base64 import b64encode
from functools import cache

from lesson.live.live_diagram import LiveDiagram
from lesson.live.picture import draw, picture_names
from lesson.live.scene import scene_of
from tests.picture_cache import kept

NAMES = picture_names()
drawn = cache(draw)


@kept()
def stop_count(name):
    """How many stops the slider of a picture has; 0 where it has none."""
    return len(drawn(name).stops)


def stops(names=NAMES):
    """Every picture at every stop of its slider, and those without one as they are."""
    return [(name, stop) for name in names for stop in range(stop_count(name)) or (0,)]


@kept()
def still(name, stop=None):
    """The PNG of a picture at a stop, in letters."""
    return b64encode(drawn(name).png(stop)).decode("ascii")


@kept()
def scene(name):
    """What the browser is given to show a picture."""
    return scene_of(name, drawn(name))


@kept(on_the_page=True)
def output(name):
    """What a page keeps of a picture, by kind."""
    return LiveDiagram(name, drawn(name))._repr_mimebundle_()
