import io

import numpy as np
import pytest
from PIL import Image

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.style import BY_KIND, NERVE
from lesson.live.live_diagram import LiveDiagram
from lesson.live.picture import picture, picture_names

NAMES = picture_names()


@pytest.fixture(scope="module", params=NAMES)
def diagram(request) -> Diagram:
    return picture(request.param).diagram


def pixels(png: bytes):
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def colour(hexadecimal: str):
    return [int(hexadecimal[i : i + 2], 16) for i in (1, 3, 5)]


def share_of(image, hexadecimal: str) -> float:
    return float((np.abs(image - colour(hexadecimal)).max(axis=2) < 12).mean())


def test_a_description_has_one_to_four_sentences_and_a_number(diagram):
    sentences = diagram.description.count(". ") + 1
    assert 1 <= sentences <= 4
    assert any(character.isdigit() for character in diagram.description)


def test_a_picture_is_made_of_bone_muscle_and_nerve(diagram):
    image = pixels(diagram.png())
    for hue in (BY_KIND["bone"].mid, BY_KIND["muscle"].mid, NERVE.mid):
        assert share_of(image, hue) > 0.002


def test_every_stop_names_only_groups_that_exist(diagram):
    groups = {group.get_gid() for group in diagram.groups()}
    for stop in diagram.stops:
        assert stop.opacity.keys() <= groups


def test_every_name_belongs_to_a_group(diagram):
    assert diagram.names.keys() <= {group.get_gid() for group in diagram.groups()}


def test_the_same_picture_drawn_twice_is_the_same_to_the_byte(diagram):
    assert diagram.png() == diagram.png()


def test_taking_layers_away_uncovers_the_nerve():
    diagram = picture("layers_of_the_buttock").diagram
    seen = [share_of(pixels(diagram.png(stop)), NERVE.mid) for stop in range(5)]
    assert seen[0] < 0.001
    assert seen[1] < 0.001
    assert seen[2] > 0.005
    assert seen[3] >= seen[2]


def test_an_unknown_picture_is_refused_with_those_that_exist():
    with pytest.raises(ValueError, match=r"'heart'; there are layers_of_the_buttock, nerve_from"):
        picture("heart")


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_in_words_tells_every_stop(name):
    live = picture(name)
    assert isinstance(live, LiveDiagram)
    lines = repr(live).splitlines()
    assert len(lines) == 1 + len(live.diagram.stops)
    assert all(stop.description in repr(live) for stop in live.diagram.stops)
