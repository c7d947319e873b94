"""Where the lesson's data lie, from a checkout and from an installed wheel alike."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@cache
def data_folder() -> Path:
    """Return the folder of data: inside the package in a wheel, beside it in a checkout.

    Raises
    ------
    FileNotFoundError
        If neither place has the data, naming both.
    """
    places = [PACKAGE / "data", PACKAGE.parent / "data"]
    for place in places:
        if (place / "atlas").is_dir():
            return place
    raise FileNotFoundError(
        f"The lesson's data were looked for in {places[0]} and {places[1]} and found in neither; "
        "install the lesson again."
    )
