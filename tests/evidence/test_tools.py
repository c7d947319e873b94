import pytest

from lesson.data_files.yaml_file import DataError
from lesson.evidence.tools import load_uses

ROW = """\
- area: {area}
  tool: {tool}
  verdict: {verdict}
  why: because
  sources: [OwnSaferSteps]
"""


def written(tmp_path, *rows):
    file = tmp_path / "tools_by_area.yaml"
    file.write_text("".join(rows), encoding="utf-8")
    return file


def test_another_verdict_is_refused_naming_line_and_choices(tmp_path):
    row = ROW.format(area="thigh", tool="ball", verdict="fine")
    with pytest.raises(
        DataError, match=r"line 3, entry 1: verdict: expected one of \['reasonable'"
    ):
        load_uses(written(tmp_path, row))


def test_a_missing_tool_is_refused_naming_area_and_tool(tmp_path):
    good = [("back", "ball"), ("back", "hands"), ("thigh", "ball")]
    rows = [ROW.format(area=area, tool=tool, verdict="with care") for area, tool in good]
    with pytest.raises(DataError, match="thigh, hands: entry: expected every tool for every area"):
        load_uses(written(tmp_path, *rows))


def test_a_use_told_twice_is_refused(tmp_path):
    row = ROW.format(area="thigh", tool="ball", verdict="with care")
    with pytest.raises(DataError, match="entry 2: tool: expected each area and tool once"):
        load_uses(written(tmp_path, row, row))
