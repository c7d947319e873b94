"""A JSON file read with one clear sentence for whatever may be wrong with it."""

from pathlib import Path
from typing import Any

from lesson.data_files.plain_json import NotPlainJson, parsed_json
from lesson.routine.errors import BadInput, NotJson

#: A routine is a few thousand characters; a file a hundred times as long is something else.
MOST_BYTES = 500_000


def read_json(file: Path) -> Any:
    """Return what a JSON file holds.

    Raises
    ------
    BadInput
        If it is not there, cannot be read, is too long or is not JSON; it names file and line.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise BadInput(f"{file.name}: expected at most {MOST_BYTES} bytes")
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadInput(f"{file}: it cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{file.name}: expected text in UTF-8") from error
    return parse_json(text, file.name)


def parse_json(text: str, name: str) -> Any:
    """Return what JSON text holds; `name` is what an error calls it.

    Raises
    ------
    NotJson
        If it is not JSON, naming the line.
    BadInput
        If a field is written twice, or a number is NaN.
    """
    try:
        return parsed_json(text, object_pairs_hook=_once, parse_constant=_refuse)
    except BadInput as error:
        raise BadInput(f"{name}: {error}") from error
    except NotPlainJson as error:
        raise NotJson(f"{name}, line {error.line}: {error}") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise BadInput(f"{twice}: expected once, not twice")
    return found


def _refuse(constant: str) -> None:
    raise BadInput(f"expected a number, not {constant}")
