import subprocess
import sys

from lesson.quiz import ask, predict, recall
from lesson.quiz.bank import load_bank


def test_the_plain_face_is_the_question_and_its_options_in_order():
    question = load_bank()["nerve.width"]
    assert repr(ask("nerve.width")).splitlines() == [
        f"Question: {question.stem}",
        *(f"({a}) {o.text}" for a, o in zip("abcd", question.options, strict=True)),
    ]


def test_the_faces_are_the_same_on_every_run():
    for show in (ask, predict, recall):
        (first, _), (second, _) = (show("nerve.exit")._repr_mimebundle_() for _ in range(2))
        assert first["text/plain"] == second["text/plain"] == repr(show("nerve.exit"))
        assert first["text/html"] == second["text/html"]
        assert "application/vnd.jupyter.widget-view+json" in first


def test_without_a_kernel_the_page_says_how_to_start_it():
    for show in (ask, predict, recall):
        card = show("nerve.exit")
        assert "press ▶▶ (Run all)" in card.start
        assert card.start in card._repr_mimebundle_()[0]["text/html"]


def test_recalling_shows_no_options_to_choose_from():
    assert set(recall("nerve.exit").questions[0]) == {"id", "stem"}


def test_opening_the_room_imports_nothing_heavy():
    script = (
        "import sys, lesson.quiz; "
        "print(*{'anywidget', 'pydantic', 'yaml', 'ipywidgets'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == []


def test_an_estimates_faces_name_the_slider_and_not_what_is_so():
    question = load_bank()["pelvis.tip"]
    shown = predict("pelvis.tip")
    data, _ = shown._repr_mimebundle_()

    assert data["text/plain"].splitlines()[1] == "A slider from 0° to 20°"
    assert "A slider from 0° to 20°" in data["text/html"]
    assert shown.questions[0]["slider"] == {"low": 0, "high": 20, "step": 0.5, "unit": "°"}
    assert question.truth not in str(shown.questions) + str(data)
