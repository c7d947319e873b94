import pytest

from lesson.data_files.yaml_file import DataError
from lesson.evidence.figures import load_figures

GOOD = """\
- {source: Wang2020, says: herniations that shrink,
   figure: "63 % (49–77) of 1,172; r = −0.5", rounded: ["60"], mark: V}
"""


def written(tmp_path, text):
    file = tmp_path / "figures.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_numbers_are_taken_as_they_are_printed(tmp_path):
    (figure,) = load_figures(written(tmp_path, GOOD))
    assert figure.numbers == {"63", "49", "77", "1,172", "−0.5", "60"}


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("mark: V", "mark: M", "mark"),
        ("mark: V", "mark: '[V]'", "mark"),
        ("source: Wang2020", "source: Nobody1999", "source"),
        ("says:", "tells:", "says"),
        ('["60"]', "[60]", "rounded"),
        ('"63 % (49–77) of 1,172; r = −0.5", rounded: ["60"]', "many", "figure"),
        ("mark: V", "mark: V, unit: m", "unit"),
    ],
)
def test_a_mistake_is_pointed_at(tmp_path, old, new, field):
    with pytest.raises(DataError) as caught:
        load_figures(written(tmp_path, GOOD.replace(old, new)))
    assert caught.value.field == field


def test_a_figure_remembered_with_medium_confidence_cannot_be_in_the_ledger(tmp_path):
    with pytest.raises(DataError, match="expected one of"):
        load_figures(written(tmp_path, GOOD.replace("mark: V", "mark: M via Wang2020")))
