"""Reading the tables of ``data/muscles``, so that damage is told in one sentence."""

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesson.data_folder import data_folder
from lesson.errors import BadData

Numbers = NDArray[np.float64]


#: No number of a table is as large, in metres, newtons, degrees or shares.
LARGEST = 1e9


class TableError(BadData):
    """A table is missing or damaged; the message names file, row and column."""


def muscles_folder() -> Path:
    """Return where the muscles' tables lie."""
    return data_folder() / "muscles"


def read_table(path: Path, columns: Sequence[str] = ()) -> list[dict[str, str]]:
    """Return the rows of a CSV file that has at least ``columns``.

    Raises
    ------
    TableError
        If the file is missing, cannot be read, is empty, or lacks one of the columns.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError:
        raise TableError(f"{path.name}: there is no such file in {path.parent}.") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableError(f"{path.name}: cannot be read as CSV ({error}).") from None
    if not rows:
        raise TableError(f"{path.name}: expected a line of column names and rows below it.")
    lacking = [column for column in columns if column not in rows[0]]
    if lacking:
        raise TableError(f"{path.name}: has no column {lacking[0]}; expected {', '.join(columns)}.")
    return rows


def numbers(path: Path, rows: Sequence[dict[str, str]], columns: Sequence[str]) -> Numbers:
    """Return some columns of a table as finite numbers, shape (rows, columns).

    Raises
    ------
    TableError
        If a cell is not a finite number, naming file, line and column.
    """
    found = np.empty((len(rows), len(columns)))
    for row, cells in enumerate(rows):
        for column, name in enumerate(columns):
            try:
                found[row, column] = float(cells[name])
            except (TypeError, ValueError):
                found[row, column] = np.nan
            if not abs(found[row, column]) < LARGEST:
                raise TableError(
                    f"{path.name}: line {row + 2}, {name} is {repr(cells[name])[:60]}; expected a number."
                )
    return found


def by_name(rows: Sequence[dict[str, str]], column: str) -> dict[str, list[int]]:
    """Return the row numbers of each name in a column, in the order of first appearance."""
    found: dict[str, list[int]] = {}
    for row, cells in enumerate(rows):
        found.setdefault(cells[column], []).append(row)
    return found
