"""Muscles at rest pull as the published model says, and never more than their curves know."""

import csv
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.mechanics import tissue
from lesson.mechanics.check import compare
from lesson.mechanics.geometry import geometry, muscle_names
from lesson.mechanics.tables import TableError, muscles_folder
from lesson.mechanics.tissue import load_tissue, stretch


@pytest.fixture
def passive_table(tmp_path: Path) -> Path:
    """The reference in long form."""
    long = tmp_path / "passive.csv"
    with (muscles_folder() / "passive_hip_moment_one_leg_nm.csv").open() as file:
        lines = [
            f"{row['knee_deg']},{hip},{row[hip]}"
            for row in csv.DictReader(file)
            for hip in row
            if hip not in ("model", "knee_deg")
        ]
    long.write_text("\n".join(["knee_deg,hip_flexion_deg,passive_moment_one_leg_nm", *lines]))
    return long


def test_the_passive_hip_moment_is_met_within_a_third_of_a_newton_metre(
    passive_table: Path,
) -> None:
    found = compare(passive_table)

    assert [each.what for each in found] == ["knee 0°", "knee 15°", "knee 60°", "knee 90°"]
    assert all(each.kept and each.largest < 0.35 for each in found)


@given(st.floats(-30, 80), st.floats(0, 90), st.floats(-10, 10))
def test_force_is_the_slope_of_the_stored_energy(hip: float, knee: float, tight: float) -> None:
    length = geometry(hip, knee_deg=knee).length_m
    tissue, step = stretch(tight), 1e-7

    slope = (tissue.energy_j(length + step) - tissue.energy_j(length - step)) / (2 * step)

    np.testing.assert_allclose(slope, tissue.force_n(length), rtol=1e-3, atol=0.05)


@given(st.floats(-30, 80), st.floats(0, 90), st.floats(-10, 9), st.floats(0.1, 1))
def test_a_tighter_muscle_never_pulls_less(
    hip: float, knee: float, tight: float, more: float
) -> None:
    length = geometry(hip, knee_deg=knee).length_m

    assert (stretch(tight + more).force_n(length) >= stretch(tight).force_n(length) - 1e-9).all()


def test_fibre_and_tendon_pull_alike() -> None:
    tissue, answer = load_tissue(), stretch()
    row = muscle_names().index("psoas_r")
    at = 300
    parts = tissue.tendon_m[row] * (1 + tissue.strain[row, at]) + (
        tissue.fibre_m[row] * tissue.along[row, at]
    )

    assert answer.length_m[row, at] == pytest.approx(parts)
    assert answer.force_n(answer.length_m[:, [at]])[row, 0] == pytest.approx(tissue.pull_n[row, at])


def test_a_slack_muscle_pulls_nothing() -> None:
    row = muscle_names().index("recfem_r")

    assert stretch().force_n(geometry(7.5).length_m)[row] == 0


def test_tightness_out_of_range_is_told_with_the_range() -> None:
    with pytest.raises(ValueError, match="tightness_percent is 25; expected -20 to 20 per cent"):
        stretch(25)


def test_a_muscle_beyond_its_curve_is_told_by_name() -> None:
    with pytest.raises(ValueError, match=r"addbrev_r is 9\.000 m long; expected at most"):
        stretch().force_n(np.full(25, 9.0))


@pytest.mark.parametrize("pennation_deg", ["-1", "90", "265.8"])
def test_a_pennation_that_no_muscle_has_is_refused_naming_the_muscle(
    pennation_deg, tmp_path, monkeypatch
):
    folder = shutil.copytree(muscles_folder(), tmp_path / "muscles")
    file = folder / "parameters.csv"
    rows = list(csv.reader(file.read_text("utf-8").splitlines()))
    (line,) = (row for row in rows if row[0] == "psoas_r")
    line[rows[0].index("pennation_at_optimal_deg")] = pennation_deg
    with file.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written).writerows(rows)
    monkeypatch.setattr(tissue, "muscles_folder", lambda: folder)
    load_tissue.cache_clear()
    with pytest.raises(TableError, match="pennation from 0 to below 90 degrees of psoas_r"):
        load_tissue()
    load_tissue.cache_clear()
