import pytest

from lesson.data_files.yaml_file import DataError
from lesson.evidence.effects import load_effects

GOOD = """\
- id: rest
  treatment: Rest
  against: work
  outcome: pain
  measure: points of 10
  value: -1.5
  interval: [-2, 0.5]
  aim: lower
  yardstick: 2
  certainty: low
  source: Currin2015
"""


def written(tmp_path, text):
    file = tmp_path / "effects.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_an_effect_is_turned_so_that_more_is_better(tmp_path):
    effect = load_effects(written(tmp_path, GOOD))["rest"]
    assert effect.gain == 1.5
    assert effect.gain_interval == (-0.5, 2)
    assert effect.share == 0.75


def test_an_effect_without_yardstick_has_no_share():
    with pytest.raises(ValueError, match="'rolling-range' has no yardstick"):
        _ = load_effects()["rolling-range"].share


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("value: -1.5", "value: much", 6, "value"),
        ("value: -1.5", "value: true", 6, "value"),
        ("[-2, 0.5]", "[-1, 0.5]", 7, "interval"),
        ("[-2, 0.5]", "[-2]", 7, "interval"),
        ("aim: lower", "aim: less", 8, "aim"),
        ("yardstick: 2", "yardstick: 0", 9, "yardstick"),
        ("  yardstick: 2\n", "", 1, "yardstick"),
        ("certainty: low", "certainty: ''", 10, "certainty"),
        ("source: Currin2015", "source: Nobody1999", 11, "source"),
        ("  outcome: pain\n", "", 1, "outcome"),
        ("outcome:", "outcom:", 1, "outcome"),
        ("id: rest", "id: Rest 1", 1, "id"),
    ],
)
def test_a_mistake_is_pointed_at(tmp_path, old, new, line, field):
    file = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises(DataError) as caught:
        load_effects(file)
    assert (caught.value.file, caught.value.line, caught.value.field) == (file, line, field)
    assert f"effects.yaml, line {line}, " in str(caught.value)


def test_an_id_is_used_once(tmp_path):
    with pytest.raises(DataError, match="line 12, rest: id: expected an id not used before"):
        load_effects(written(tmp_path, GOOD + GOOD))
