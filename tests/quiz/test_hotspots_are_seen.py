"""Every structure that a hotspot question speaks of is really seen in its picture."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from lesson.diagrams.diagram import Change
from tests.content_checks.spoilt import own
from tests.pictures import drawn

HOTSPOTS = [entry.fields for entry in own().questions_of("hotspot")]
DOTS_PER_INCH, LEAST_DOTS = 50, 25


def pixels(diagram, change):
    diagram.show(change)
    canvas = FigureCanvasAgg(diagram.figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3].astype(int)


def bare(diagram, stop, taken=()):
    """A picture at a stop without its words and without the structures that are taken away."""
    words = {
        group.name: 0.0
        for group in diagram.groups()
        if group.name not in diagram.names and any(isinstance(part, Text) for part in group.parts)
    }
    away = dict.fromkeys(taken, 0.0)
    return pixels(diagram, Change("", {**stop.opacity, **words, **away}, stop.pose, stop.words))


def dots_of(diagram, stop, structure, whole):
    """How many dots of the whole picture change when a structure is taken away."""
    rest = bare(diagram, stop, [structure])
    return int((np.abs(rest - whole).sum(axis=2) > 12).sum())


def stop_of(question):
    diagram = drawn(question["picture"])
    if not diagram.stops:
        assert "stop" not in question, question["id"]
        return diagram, Change("")
    (stop,) = (stop for stop in diagram.stops if stop.name == question["stop"])
    return diagram, stop.change


@pytest.mark.parametrize("question", HOTSPOTS, ids=lambda question: question["id"])
def test_what_a_hotspot_speaks_of_is_named_and_seen(question):
    diagram, stop = stop_of(question)
    spoken_of = [*question["right"], *question["elsewhere"]]
    assert len(set(spoken_of)) == len(spoken_of)
    before = diagram.figure.dpi
    diagram.figure.set_dpi(DOTS_PER_INCH)
    try:
        whole = bare(diagram, stop)
        for structure in spoken_of:
            assert structure in diagram.names, structure
            assert dots_of(diagram, stop, structure, whole) >= LEAST_DOTS, structure
    finally:
        diagram.figure.set_dpi(before)
