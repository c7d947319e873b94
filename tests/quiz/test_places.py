import pytest

from lesson.diagrams.layers_of_the_buttock import layers_of_the_buttock
from lesson.quiz.places import misplaced

HOTSPOT = """\
- id: nerve.point
  type: hotspot
  picture: layers_of_the_buttock
  stop: Deep layer
  right: [piriformis_right]
  elsewhere:
    gluteus_minimus_right: A good try.
"""
MISTAKES = [
    ("layers_of_the_buttock", "layers_of_a_cake", 3, "picture", "expected a picture of lesson/"),
    ("layers_of_the_buttock", "drawing", 3, "picture", "expected a picture of lesson/diagrams"),
    ("layers_of_the_buttock", "../evil", 3, "picture", "expected a picture of lesson/diagrams"),
    ("Deep layer", "Cellar", 4, "stop", "expected a stop of layers_of_the_buttock ("),
    ("Deep layer", "[Deep layer]", 4, "stop", "expected a stop of layers_of_the_buttock ("),
    ("[piriformis_right]", "[piriformis]", 5, "right.0", "expected a structure of"),
    ("gluteus_minimus_right", "nose", 7, "elsewhere.nose", "expected a structure of"),
]


def problems(folder, text):
    (folder / "nerve.yaml").write_text(text, encoding="utf-8")
    return misplaced(folder)


def test_what_can_be_pointed_at_is_no_problem(tmp_path):
    assert problems(tmp_path, HOTSPOT) == []


@pytest.mark.parametrize(("old", "new", "line", "field", "told"), MISTAKES)
def test_what_cannot_is_told_by_line_and_field(tmp_path, old, new, line, field, told):
    (problem,) = problems(tmp_path, HOTSPOT.replace(old, new))
    assert (problem.line, problem.entry, problem.field) == (line, "nerve.point", field)
    assert told in problem.expected


def test_a_structure_that_the_stop_hides_cannot_be_pointed_at(tmp_path):
    picture = layers_of_the_buttock()
    hidden = [
        (stop.name, id_)
        for stop in picture.stops
        for id_, opacity in stop.opacity.items()
        if opacity == 0 and id_ in picture.names
    ]
    stop, id_ = hidden[0]
    text = HOTSPOT.replace("Deep layer", stop).replace("[piriformis_right]", f"[{id_}]")
    told = [str(problem) for problem in problems(tmp_path, text)]
    assert any(f"{id_!r} cannot be seen at the stop {stop!r}" in each for each in told)


def test_other_questions_and_broken_files_are_left_to_the_reader(tmp_path):
    (tmp_path / "broken.yaml").write_text("- [", encoding="utf-8")
    assert problems(tmp_path, HOTSPOT.replace("hotspot", "single").replace("piri", "x")) == []
