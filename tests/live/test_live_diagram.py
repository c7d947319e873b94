import gc
import json
import xml.etree.ElementTree as ET
from base64 import b64decode

import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from pydantic import TypeAdapter

from lesson.diagrams.drawing.words import Words
from lesson.live.live_diagram import LiveDiagram
from lesson.live.protocol import DiagramPayload
from lesson.live.svg import SVG, to_svg
from tests import pictures


@pytest.fixture(scope="module", params=pictures.NAMES)
def live(request):
    return LiveDiagram(request.param, pictures.drawn(request.param))


@pytest.fixture(scope="module")
def bundle(live):
    return pictures.output(live.name)


@pytest.fixture(scope="module")
def scene(live):
    return pictures.scene(live.name)


@pytest.fixture(scope="module")
def drawing(scene):
    return ET.fromstring(scene["svg"])


def test_the_output_is_a_script_a_still_and_words(bundle, live):
    assert bundle.keys() == {"application/javascript", "image/png", "text/plain"}
    assert b64decode(bundle["image/png"]).startswith(b"\x89PNG")
    assert bundle["text/plain"] == repr(live)


def test_two_pictures_of_a_page_weigh_under_a_megabyte_each(bundle):
    assert sum(len(face) for face in bundle.values()) < 1_000_000


def test_a_step_of_the_slider_carries_no_outline(scene):
    for stop in scene["stops"]:
        assert len(json.dumps(stop)) < 10_000


def test_the_script_cannot_end_its_own_element(bundle):
    assert "</" not in bundle["application/javascript"].split("showDiagram(place, ", 1)[1]


def test_the_script_holds_the_whole_scene(scene, bundle):
    written = bundle["application/javascript"].split("showDiagram(place, ", 1)[1]
    given, sheet = json.loads(f"[{written.rsplit(');', 2)[0]}]")
    assert given == {**scene, "note": ""}
    assert ".sl-diagram{" in sheet


def test_what_is_handed_over_is_what_the_scripts_know(scene):
    TypeAdapter(DiagramPayload).validate_python(scene, strict=True, extra="forbid")


def test_every_group_can_be_found_by_its_name(live, drawing):
    found = {group.get("data-id") for group in drawing.iter(f"{SVG}g")} - {None}
    assert found == {group.get_gid() for group in live.diagram.groups()}


def test_only_clips_have_ids_so_that_pictures_can_share_a_page(drawing):
    clips = {clip.get("id") for clip in drawing.iter(f"{SVG}clipPath")}
    assert {element.get("id") for element in drawing.iter()} - {None} <= clips


def test_every_word_of_a_picture_is_text(live, drawing):
    parts = [part for part in live.diagram.artists() if isinstance(part, Text)]
    written = [part.first if isinstance(part, Words) else part.get_text() for part in parts]
    found = {text.text for text in drawing.iter(f"{SVG}text")} - {None}
    assert found == {line for words in written for line in words.splitlines()}


@pytest.mark.slow  # draws every picture
def test_the_same_picture_gives_the_same_svg(live, scene):
    """Where the other one was kept from an earlier run, in another process too."""
    assert to_svg(live.diagram) == scene["svg"]


def test_the_svg_runs_nothing_and_asks_no_other_host(drawing):
    for element in drawing.iter():
        assert element.tag != f"{SVG}script"
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            if name.endswith("href"):
                assert value.startswith("#")


@pytest.mark.slow  # draws every picture twice
def test_drawing_the_still_leaves_the_svg_whole(live, scene):
    live.diagram.png()
    assert to_svg(live.diagram) == scene["svg"]


def renderers():
    gc.collect()
    return sum(isinstance(each, RendererAgg) for each in gc.get_objects())


@pytest.mark.slow  # looks through everything that the process holds
def test_drawing_keeps_no_pixels(movable):
    before = renderers()
    LiveDiagram("movable", movable)._repr_mimebundle_()
    assert renderers() == before
