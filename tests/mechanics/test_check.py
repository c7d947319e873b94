"""`python -m lesson.mechanics check FILE` compares, tells and exits as it should."""

from pathlib import Path

import pytest

from lesson.mechanics.__main__ import BEYOND, UNREADABLE, WITHIN, main
from lesson.mechanics.geometry import geometry
from lesson.mechanics.tables import muscles_folder

SWEEP = "muscle,coordinate,deg,mt_length_m,r_flexion_m,r_adduction_m,r_rotation_m"


def row(muscle: str = "psoas_r", deg: float = 3.0, off_m: float = 0.0) -> str:
    found = geometry(deg, muscles=[muscle])
    length, flexion, adduction, rotation = (each[0] for each in vars(found).values())
    return f"{muscle},hip_flexion_r,{deg},{length},{flexion + off_m},{adduction},{rotation}"


def check(tmp_path: Path, *lines: str) -> int:
    table = tmp_path / "table.csv"
    table.write_text("\n".join(lines), encoding="utf-8")
    return main(["check", str(table)])


def test_the_models_own_table_is_within_its_limits(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(muscles_folder() / "two_joint_lengths.csv")]) == WITHIN
    assert "7 compared, 0 beyond the limits." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("deg", "off_mm", "expected"),
    [(2.0, 0.9, WITHIN), (2.0, 1.1, BEYOND), (3.0, 1.9, WITHIN), (3.0, 2.1, BEYOND)],
)
def test_a_lever_may_be_off_by_one_millimetre_and_by_two_between_the_tables_angles(
    tmp_path: Path, deg: float, off_mm: float, expected: int
) -> None:
    assert check(tmp_path, SWEEP, row(deg=deg, off_m=off_mm / 1000)) == expected


def test_each_muscle_is_told_with_its_largest_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path, SWEEP, row(), row(deg=5.0, off_m=0.004), row("recfem_r")) == BEYOND

    said = capsys.readouterr().out.splitlines()
    worst = next(line for line in said if "psoas_r" in line and "r_flexion_m" in line)
    assert "4.000 mm  BEYOND 2 mm  (hip_flexion_r 5.0°)" in worst
    assert sum("recfem_r" in line for line in said) == 4


def test_a_passive_moment_may_be_off_by_a_tenth_or_one_newton_metre(tmp_path: Path) -> None:
    head = "knee_deg,hip_flexion_deg,passive_moment_one_leg_nm"

    assert check(tmp_path, head, "0,-20,26.4", "0,10,4.8") == WITHIN
    assert check(tmp_path, head, "0,-20,28.0") == BEYOND
    assert check(tmp_path, head, "0,10,5.2") == BEYOND


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["a,b", "1,2"], "table.csv: expected the columns muscle, coordinate"),
        ([SWEEP], "expected a line of column names and rows below it"),
        ([SWEEP, row().replace("psoas_r", "soas")], "line 2, muscle is 'soas'; expected one of"),
        ([SWEEP, row().replace("hip_flexion_r", "hip")], "line 2, coordinate is 'hip'"),
        (
            [SWEEP, row(), "psoas_r,hip_flexion_r,x,1,1,1,1"],
            "line 3, deg is 'x'; expected a number",
        ),
        ([SWEEP, "psoas_r,hip_flexion_r,95,1,1,1,1"], "line 2: hip_flexion_deg is 95; expected"),
        ([SWEEP, "psoas_r,hip_flexion_r"], "line 2, deg is None; expected a number"),
        (
            ["knee_deg,hip_flexion_deg,passive_moment_one_leg_nm", "200,0,1"],
            "line 2: knee_deg is 200; expected 0 to 120 degrees",
        ),
    ],
)
def test_a_table_that_cannot_be_used_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: list[str], said: str
) -> None:
    assert check(tmp_path, *lines) == UNREADABLE

    told = capsys.readouterr().err
    assert said in told
    assert len(told.splitlines()) == 1


def test_what_is_wrong_does_not_depend_on_the_files_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "it has no column.csv")]) == UNREADABLE
    assert "there is no such file" in capsys.readouterr().err


def test_a_missing_file_and_a_folder_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "none.csv")]) == UNREADABLE
    assert main(["check", str(tmp_path)]) == UNREADABLE

    said = capsys.readouterr().err
    assert "none.csv: there is no such file" in said
    assert "cannot be read as CSV" in said
