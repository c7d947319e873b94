import io
from base64 import b64decode

import numpy as np
import pytest
from PIL import Image

from lesson.diagrams.diagram import Change, Diagram
from lesson.diagrams.drawing.style import NERVE
from lesson.live.live_diagram import LiveDiagram
from lesson.live.picture import picture
from tests.picture_cache import kept
from tests.pictures import NAMES, drawn, still, stop_count


@pytest.fixture(scope="module", params=NAMES)
def diagram(request) -> Diagram:
    return drawn(request.param)


def pixels(png: bytes):
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def share_of(image, hexadecimal: str) -> float:
    colour = [int(hexadecimal[i : i + 2], 16) for i in (1, 3, 5)]
    return float((np.abs(image - colour).max(axis=2) < 12).mean())


@kept()
def share_of_nerve(name, stop):
    return share_of(pixels(b64decode(still(name, stop))), NERVE.mid)


def test_a_description_has_one_to_four_sentences_and_a_number(diagram):
    assert 1 <= sentences(diagram.description) <= 4
    assert any(character.isdigit() for character in diagram.description)


def test_a_stop_is_told_in_one_to_four_sentences(diagram):
    for stop in diagram.stops:
        assert 1 <= sentences(stop.description) <= 4


def test_no_stop_says_a_sentence_of_the_description_again(diagram):
    said = set(diagram.description.removesuffix(".").split(". "))
    for stop in diagram.stops:
        again = stop.description.removesuffix(".").split(". ")
        assert len(set(again)) == len(again)
        assert not said & set(again), stop.name


def sentences(text):
    return text.count(". ") + text.count("? ") + 1


def test_every_stop_and_layer_names_only_groups_that_exist(diagram):
    groups = {group.name for group in diagram.groups()}
    for stop in diagram.stops:
        assert stop.opacity.keys() <= groups
    for layer in diagram.layers.values():
        assert set(layer) <= groups


def test_every_stop_says_where_each_body_is(diagram):
    groups = diagram.groups()
    bodies = {group.body for group in groups if group.body}
    for part in (part for group in groups for part in group.parts):
        rig = getattr(part, "rig", None)
        bodies |= set(rig.bodies) if rig else set()
    for stop in diagram.stops:
        assert not bodies or bodies <= stop.pose.keys()


def test_every_name_belongs_to_a_group(diagram):
    assert diagram.names.keys() <= {group.name for group in diagram.groups()}


@pytest.mark.parametrize("name", [name for name in NAMES if stop_count(name)])
def test_the_first_stop_never_looks_like_the_last(name):
    assert still(name, 0) != still(name, stop_count(name) - 1)


@pytest.mark.slow  # draws every picture
@pytest.mark.parametrize("name", NAMES)
def test_the_same_picture_drawn_again_is_the_same_to_the_byte(name):
    """Where the other one was kept from an earlier run, in another process too."""
    assert drawn(name).png() == b64decode(still(name))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.mpl_image_compare(style="default", savefig_kwargs={"dpi": 60}, tolerance=4)
def test_a_picture_looks_as_it_was_approved(name):
    diagram = drawn(name)
    diagram.show(diagram.stops[diagram.start].change if diagram.stops else Change(""))
    return diagram.figure


def test_taking_layers_away_uncovers_the_nerve():
    seen = [share_of_nerve("layers_of_the_buttock", stop) for stop in range(5)]
    assert seen[0] < 0.001
    assert seen[1] < 0.001
    assert seen[2] > 0.005
    assert seen[3] >= seen[2]


def test_an_unknown_picture_is_refused_with_those_that_exist():
    with pytest.raises(ValueError, match=r"'heart'; there are .*layers_of_the_buttock, "):
        picture("heart")


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_in_words_tells_every_stop(name):
    live = LiveDiagram(name, drawn(name))
    lines = repr(live).splitlines()
    assert len(lines) == 1 + len(live.diagram.stops)
    assert all(stop.description in repr(live) for stop in live.diagram.stops)
