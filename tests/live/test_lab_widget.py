from dataclasses import replace

import pytest
from pydantic import TypeAdapter

import lesson
from lesson.diagrams.diagram import Diagram
from lesson.errors import FAULT_WORDS
from lesson.live.lab_widget import RUN_FIRST, Lab, lab
from lesson.live.protocol import LabTraits
from tests.widget_messages import send_to_kernel


@pytest.fixture
def shown(movable):
    """A lab that keeps what it tells the page in ``told``, and fails where the bone turns past 80°."""

    def answer(values):
        if values["angle"] > 80:
            raise ZeroDivisionError("the bone is off its joint")
        return movable.answer(values)

    shown = Lab("movable", replace(movable, answer=answer))
    shown.told = []
    shown.send = shown.told.append
    return shown


def from_the_page(shown, **traits):
    """Set traits as the page does."""
    shown._handle_msg({"content": {"data": {"method": "update", "state": traits}}, "buffers": []})


def test_a_turn_of_a_dial_is_answered_with_a_change(movable):
    shown = Lab("movable", movable)
    assert shown.change["description"] == "The bone is turned 0°."
    shown.values = {"angle": 45}
    assert shown.change["description"] == "The bone is turned 45°."
    assert shown.change["words"] == {"angle": "45°"}
    assert len(str(shown.change)) < 10_000


def test_what_page_and_kernel_share_is_what_the_scripts_know():
    shown = lesson.lab("pelvis_lab")
    shared = {name: getattr(shown, name) for name in LabTraits.__annotations__}
    TypeAdapter(LabTraits).validate_python(shared, extra="forbid")


def test_the_page_turns_a_dial_and_hears_of_nothing_but_the_change(shown):
    from_the_page(shown, values={"angle": 30})
    assert shown.change["description"] == "The bone is turned 30°."
    assert shown.told == []


def test_a_fault_in_computing_is_told_to_the_page_and_the_next_turn_is_answered(shown, caplog):
    from_the_page(shown, values={"angle": 85})
    (fault,) = shown.told
    assert (fault["kind"], fault["request"]) == ("fault", None)
    assert fault["words"] == FAULT_WORDS
    assert "ZeroDivisionError: the bone is off its joint" in fault["details"]
    assert "test_lab_widget.py" in fault["details"]
    assert "A fault inside the lesson, in Lab" in caplog.text
    assert shown.change["description"] == "The bone is turned 0°."
    from_the_page(shown, values={"angle": 30})
    assert shown.change["description"] == "The bone is turned 30°."
    assert len(shown.told) == 1


@pytest.mark.parametrize("values", [{"angle": 91}, {"angle": "much"}, {}, None])
def test_values_of_the_page_outside_their_dials_are_told_and_not_taken(shown, values):
    from_the_page(shown, values=values)
    assert len(shown.told) == 1
    assert shown.told[0]["kind"] in ("fault", "refused")
    assert shown.values == {"angle": 0}


def test_a_page_that_was_out_of_reach_is_told_where_its_sliders_stand(shown, monkeypatch):
    sent = []
    monkeypatch.setattr(shown, "send_state", lambda key: sent.append(key))
    send_to_kernel(shown, {"kind": "init", "request": "request-7", "values": {"angle": 45}})
    assert shown.values == {"angle": 45}
    assert shown.change["description"] == "The bone is turned 45°."
    assert ["values", "change"] in sent
    assert shown.told == [{"kind": "done", "request": "request-7"}]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({"kind": "init", "request": "request-7", "values": {"angle": 91}}, "refused"),
        ({"kind": "init", "request": "request-7"}, "fault"),
        ({"kind": "turn", "request": "request-7"}, "fault"),
    ],
)
def test_a_request_that_cannot_be_is_answered_all_the_same(shown, asked, answer):
    send_to_kernel(shown, asked)
    assert [(each["kind"], each["request"]) for each in shown.told] == [(answer, "request-7")]
    assert shown.values == {"angle": 0}


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
