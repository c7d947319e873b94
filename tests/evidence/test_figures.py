import pytest

from lesson.data_files.yaml_file import DataError
from lesson.evidence import load_claims
from lesson.evidence.effects import load_effects
from lesson.evidence.figures import NUMBER, load_figures, numbers_of

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


def said(number):
    """A number as it may be printed: with its zeros or without."""
    return {f"{number:g}".replace("-", "−"), f"{number:.2f}".replace("-", "−")}


def test_the_numbers_in_a_claims_reason_are_its_sources():
    for claim in load_claims().values():
        for number in NUMBER.findall(f"{claim.why} {claim.kernel}".replace("L4–S3", "")):
            assert number in numbers_of(claim.sources), (claim.id, number)


def test_the_effects_that_a_picture_draws_are_their_sources():
    for effect in load_effects().values():
        for number in (effect.value, *(effect.interval or ())):
            assert said(number) & numbers_of([effect.source]), (effect.id, number)
