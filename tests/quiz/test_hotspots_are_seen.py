"""Every structure that a hotspot question speaks of is really seen in its picture."""

from functools import lru_cache

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from lesson.diagrams.diagram import Change
from tests.content_checks.spoilt import own
from tests.picture_cache import kept
from tests.pictures import drawn

HOTSPOTS = [entry.fields for entry in own().questions_of("hotspot")]
#: A picture is drawn here about as large as a laptop shows it.
DOTS_PER_INCH, LEAST_DOTS = 100, 25


def pixels(diagram, change):
    diagram.show(change)
    before = diagram.figure.dpi
    diagram.figure.set_dpi(DOTS_PER_INCH)
    try:
        canvas = FigureCanvasAgg(diagram.figure)
        canvas.draw()
    finally:
        diagram.figure.set_dpi(before)
    return np.asarray(canvas.buffer_rgba())[..., :3].astype(int)


@lru_cache(maxsize=2)  # a picture whole, and without one structure
def bare(name, stop_name, *taken):
    """A picture at a stop without its words and without the structures that are taken away."""
    diagram = drawn(name)
    (stop,) = [stop for stop in diagram.stops if stop.name == stop_name] or [Change("")]
    words = {
        group.name: 0.0
        for group in diagram.groups()
        if group.name not in diagram.names and any(isinstance(part, Text) for part in group.parts)
    }
    away = dict.fromkeys(taken, 0.0)
    return pixels(diagram, Change("", {**stop.opacity, **words, **away}, stop.pose, stop.words))


@kept()
def dots_of(name, stop_name, structure):
    """How many dots of the whole picture change when a structure is taken away."""
    whole, rest = bare(name, stop_name), bare(name, stop_name, structure)
    return int((np.abs(rest - whole).sum(axis=2) > 12).sum())


@pytest.mark.parametrize("question", HOTSPOTS, ids=lambda question: question["id"])
def test_a_hotspot_names_a_stop_that_its_picture_has(question):
    stops = drawn(question["picture"]).stops
    assert [stop.name for stop in stops].count(question.get("stop")) == bool(stops)
    assert stops or "stop" not in question


@pytest.mark.parametrize("question", HOTSPOTS, ids=lambda question: question["id"])
def test_what_a_hotspot_speaks_of_is_named_and_seen(question):
    name = question["picture"]
    spoken_of = [*question["right"], *question["elsewhere"]]
    assert len(set(spoken_of)) == len(spoken_of)
    for structure in spoken_of:
        assert structure in drawn(name).names, structure
        assert dots_of(name, question.get("stop"), structure) >= LEAST_DOTS, structure
