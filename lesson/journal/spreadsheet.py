"""Cells of a table that a spreadsheet shows as what they are, and never runs."""

from typing import Any

#: A cell that begins so is a formula to a spreadsheet.
_FORMULA = tuple("=+-@\t\r")


def safe_cell(value: Any) -> Any:
    """Return a value as a cell: with an apostrophe before what would run, empty for None."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def plain_cell(written: str) -> str:
    """Return the text that stood in a cell before `safe_cell` made it safe."""
    return written[1:] if written[:1] == "'" and written[1:].startswith(_FORMULA) else written
