"""Where the lesson's data lie, from a checkout and from an installed wheel alike."""

from functools import cache
from pathlib import Path

from lesson.errors import BadData


class NoData(BadData, FileNotFoundError):
    """The lesson's data are in none of the places where they are looked for."""


PACKAGE = Path(__file__).resolve().parent


@cache
def data_folder() -> Path:
    """Return the folder of data: inside the package in a wheel, beside it in a checkout.

    Raises
    ------
    NoData
        If neither place has the data, naming both.
    """
    places = [PACKAGE / "data", PACKAGE.parent / "data"]
    for place in places:
        if (place / "atlas").is_dir():
            return place
    raise NoData(
        f"The lesson's data were looked for in {places[0]} and {places[1]} and found in neither; "
        "install the lesson again."
    )
