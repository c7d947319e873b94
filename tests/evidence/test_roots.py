import pytest

from lesson.data_files.yaml_file import DataError
from lesson.evidence.roots import load_roots

GOOD = """\
- root: L4
  leaves: between L4 and L5
  disc: L3–4
  skin: inner calf
  muscle: quadriceps
  reflex: knee jerk
  told: L4 leaves between L4 and L5.
  source: Harrison48
"""


def written(tmp_path, text):
    file = tmp_path / "roots.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (("muscle: quadriceps", "muscle: 4"), "line 5, L4: muscle: expected words"),
        (("disc: L3–4", "disk: L3–4"), "L4: disc: expected words"),
        (("source: Harrison48", "source: Nobody"), "line 8, L4: source: expected a key"),
        (("told:", "extra: x\n  told:"), "line 7, L4: extra: unknown"),
    ],
)
def test_a_damaged_entry_is_refused_naming_line_root_and_field(tmp_path, damage, says):
    with pytest.raises(DataError, match=says):
        load_roots(written(tmp_path, GOOD.replace(*damage)))


def test_a_root_told_twice_is_refused(tmp_path):
    with pytest.raises(DataError, match="L4: root: expected each root once"):
        load_roots(written(tmp_path, GOOD + GOOD))
