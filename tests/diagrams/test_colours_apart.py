"""Colours that one picture asks to be told apart, as seen by each kind of eye.

Distances are CAM02-UCS; about 2 can just be seen side by side. `python tests/diagrams/test_colours_apart.py`
prints the smallest of every set.
"""

import warnings
from itertools import combinations
from types import MappingProxyType

import numpy as np
import pytest

from lesson.diagrams import (
    irritation_zones,
    massage_areas,
    muscle_chains,
    pelvic_angles,
    piriformis_variants,
    root_by_root,
    tools_by_area,
)
from lesson.diagrams.drawing.style import BY_KIND, NERVE

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # an old library: its docstrings hold what Python now warns of
    from colorspacious import cspace_convert, deltaE

EYES = ("usual", "deuteranomaly", "protanomaly", "tritanomaly")
LEAST = 7.0
MUSCLE, BONE = BY_KIND["muscle"].mid, BY_KIND["bone"].mid
# Skin, ligament and bone are pale alike and told apart by their lines; see below.
TOLD_APART = MappingProxyType(
    {
        "muscle, nerve, bone": (MUSCLE, NERVE.mid, BONE),
        "muscle, nerve, disc": (MUSCLE, NERVE.mid, BY_KIND["disc"].mid),
        "zones of irritation": (irritation_zones.ZONE, NERVE.mid, MUSCLE, BONE),
        "roots": tuple(root_by_root.COLOURS.values()),
        "angles of the pelvis": tuple(pelvic_angles.COLOURS.values()),
        "chains": (muscle_chains.BACK_COLOUR, muscle_chains.FRONT_COLOUR, muscle_chains.ARROW),
        "where to press": (massage_areas.PRESS, massage_areas.NOT_HERE),
        "verdicts on tools": tuple(tools_by_area.COLOURS.values()),
        "parts of the nerve": (NERVE.mid, piriformis_variants.FIBULAR.mid, MUSCLE),
    }
)


def seen(colour, eye):
    plain = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    if eye == "usual":
        return plain
    space = {"name": "sRGB1+CVD", "cvd_type": eye, "severity": 100}
    return np.clip(cspace_convert(plain, space, "sRGB1"), 0, 1)


def apart(one, other, eye):
    return float(deltaE(seen(one, eye), seen(other, eye), input_space="sRGB1"))


def smallest(colours, eye):
    return min(apart(one, other, eye) for one, other in combinations(colours, 2))


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", TOLD_APART)
def test_colours_of_a_picture_are_apart_for_every_eye(name, eye):
    assert smallest(TOLD_APART[name], eye) >= LEAST


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("kind", BY_KIND)
def test_what_is_pale_is_told_by_its_line(kind, eye):
    assert apart(BY_KIND[kind].mid, BY_KIND[kind].edge, eye) >= 2 * LEAST


def test_the_check_would_see_red_and_green_of_one_lightness():
    assert smallest(("#a3322a", "#5b6b1f"), "usual") > 3 * LEAST
    assert smallest(("#1f5f8b", "#6b3f8f"), "deuteranomaly") < LEAST


if __name__ == "__main__":
    print(f"{'':24}" + "".join(f"{eye:>15}" for eye in EYES))
    for name, colours in TOLD_APART.items():
        print(f"{name:24}" + "".join(f"{smallest(colours, eye):15.1f}" for eye in EYES))
