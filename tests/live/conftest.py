import numpy as np
import pytest

from lesson.atlas.skin import Rig
from lesson.diagrams.diagram import Change, Diagram, Dial, Stop
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import filled, page
from lesson.diagrams.drawing.words import Words

SQUARE = np.array([[0.0, 0.0], [0.1, 0.0], [0.1, 0.1], [0.0, 0.1]])


def turned(angle_deg):
    cosine, sine = np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))
    return np.array([[cosine, -sine, 0.0], [sine, cosine, 0.0]])


def change_at(values):
    """A bone turned about the origin, a muscle between it and the ground, words that say so."""
    angle = values["angle"]
    pose = {"ground": turned(0), "bone": turned(angle)}
    return Change(f"The bone is turned {angle:g}°.", {}, pose, {"angle": f"{angle:g}°"})


@pytest.fixture
def movable() -> Diagram:
    """One bone, one muscle and one changing word, on a page 200 points high for 0.4 metres."""
    figure, axes = page((-0.2, 0.2, -0.2, 0.2), height_pt=200)
    Group(axes, "bone", 1, [filled([SQUARE], "#ebe0c6")], body="bone")
    rig = Rig(("ground", "bone"), lambda points: points[:, 1] / 0.1)
    Group(axes, "muscle", 2, [filled([SQUARE], "#c0695b", rig)], thin=True)
    Group(axes, "words:angle", 3, [Words("angle", 0, 0.15, "0°", color="#2d2620")])
    stops = tuple(
        Stop(f"{angle}°", **vars(change_at({"angle": angle}))) for angle in range(0, 91, 5)
    )
    dials = (Dial("angle", "Angle", 0, 90, 0),)
    return Diagram(
        figure,
        "A movable thing",
        "One bone that turns by 90°.",
        {"bone": "bone", "muscle": "muscle"},
        "Angle",
        stops,
        layers={"Muscles": ("muscle",)},
        dials=dials,
        answer=change_at,
    )
