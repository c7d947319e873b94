"""The trunk's muscles: levers as published, moments in the right direction."""

import csv

import numpy as np
import pytest

from lesson.mechanics.tables import TableError, muscles_folder
from lesson.mechanics.trunk import lumbar_levers_m, trunk_moment_nm


def test_lumbar_levers_are_as_given() -> None:
    with (muscles_folder() / "lumbar.csv").open() as file:
        rows = list(csv.DictReader(file))

    for row in rows:
        lever, force = lumbar_levers_m(row["source"])[row["group"]][row["joint"]]
        assert lever == float(row["r_extension_m"])
        assert force == float(row["fmax_crossing_N"])


def test_tight_back_muscles_tip_forwards_and_tight_belly_muscles_backwards() -> None:
    erectors, abdominals = trunk_moment_nm({"erectors": 5.0, "abdominals": 5.0}, np.array(0.0))

    assert erectors > 1
    assert abdominals < -0.5


def test_nothing_tight_pulls_nothing_in_standing() -> None:
    assert trunk_moment_nm({}, np.array(0.0)).tolist() == [0, 0]


def test_an_unknown_model_is_told() -> None:
    with pytest.raises(TableError, match="no rows of the model 'other'"):
        lumbar_levers_m("other")
