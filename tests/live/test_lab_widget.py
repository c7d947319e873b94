import pytest

import lesson
from lesson.diagrams.diagram import Diagram
from lesson.live.lab_widget import RUN_FIRST, Lab, lab


def test_a_turn_of_a_dial_is_answered_with_a_change(movable):
    shown = Lab("movable", movable)
    assert shown.change["description"] == "The bone is turned 0°."
    shown.values = {"angle": 45}
    assert shown.change["description"] == "The bone is turned 45°."
    assert shown.change["words"] == {"angle": "45°"}
    assert len(str(shown.change)) < 10_000


@pytest.mark.parametrize("values", [{"angle": 91}, {"angle": "much"}, {}])
def test_a_value_outside_its_dial_is_refused_naming_both(movable, values):
    shown = Lab("movable", movable)
    with pytest.raises(ValueError, match=r"Angle is .*; expected 0 to 90 °"):
        shown.values = values
    assert shown.values == {"angle": 0}


def test_a_saved_page_shows_the_one_slider_face_and_says_to_run_it(movable):
    data, _ = Lab("movable", movable)._repr_mimebundle_()
    assert data.keys() == {
        "application/vnd.jupyter.widget-view+json",
        "application/javascript",
        "image/png",
        "text/plain",
    }
    assert RUN_FIRST in data["application/javascript"]


def test_a_picture_without_dials_is_no_lab(movable):
    still = Diagram(movable.figure, movable.title, movable.description)
    with pytest.raises(ValueError, match="'still' has no sliders"):
        Lab("still", still)


def test_an_unknown_lab_is_refused():
    with pytest.raises(ValueError, match="No picture is called 'heart'"):
        lab("heart")


def test_a_page_may_hold_several_labs():
    first = lesson.lab("straight_leg_raise")
    assert lesson.lab("straight_leg_raise").values == first.values


def test_a_set_up_moves_the_sliders_it_names():
    shown = lesson.lab("pelvis_lab", hamstrings=5, knee_deg=30)

    assert shown.values["hamstrings"] == 5
    assert shown.values["knee_deg"] == 30
    assert shown.values["psoas_iliacus"] == 0
    assert shown.change["description"] == shown.diagram.answer(shown.values).description


@pytest.mark.parametrize(
    ("set_up", "said"),
    [
        ({"psoas": 5}, "no slider 'psoas'; it has psoas_iliacus"),
        ({"hamstrings": 50}, "Hamstrings is 50; expected -10 to 10 %"),
        ({"side": 3}, r"Tight hip muscles is 3; expected 0 to 2\.$"),
    ],
)
def test_a_set_up_that_cannot_be_is_told(set_up, said):
    with pytest.raises(ValueError, match=said):
        lesson.lab("pelvis_lab", **set_up)


def test_its_buttons_name_their_set_ups():
    scene = lesson.lab("pelvis_lab").scene

    assert scene["presets"]["Tight hamstrings"] == {"hamstrings": 5}
    assert next(iter(scene["presets"].values())) == {}
