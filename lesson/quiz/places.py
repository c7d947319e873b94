"""Whether what a hotspot question asks for can be pointed at: its picture, stop and structures."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lesson.data_files.yaml_file import DataError, Entry, read_entries
from lesson.diagrams.diagram import Diagram
from lesson.live.picture import draw, picture_names


def misplaced(folder: Path) -> list[DataError]:
    """Return every problem of a folder's hotspots with the pictures they are asked on.

    A structure has to be named in the picture and not hidden at the question's stop. Fields that
    are missing or of the wrong kind are the reader's to report; here they are passed over, and so
    are files that are not YAML.
    """
    problems = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            entries = read_entries(file)
        except DataError:
            continue
        for entry in entries:
            if entry.fields.get("type") == "hotspot":
                problems += list(_problems(entry))
    return problems


def _problems(entry: Entry) -> Iterator[DataError]:
    id_ = str(entry.fields.get("id", f"entry {entry.number}"))
    name = entry.fields.get("picture")
    if not isinstance(name, str):
        return
    picture = find_picture(name)
    if picture is None:
        yield entry.error(id_, f"expected a picture of lesson/diagrams, not {name!r}", "picture")
        return
    stops = {stop.name: stop for stop in picture.stops}
    wanted = entry.fields.get("stop")
    if wanted is not None and wanted not in list(stops):  # it may be anything, a list too
        there = ", ".join(stops) or "none"
        yield entry.error(id_, f"expected a stop of {name} ({there}), not {wanted!r}", "stop")
        return
    stop = stops.get(str(wanted)) or (picture.stops[picture.start] if stops else None)
    for path, structure in _structures(entry):
        if structure not in picture.names:
            there = ", ".join(sorted(picture.names))
            yield entry.error(
                id_, f"expected a structure of {name} ({there}), not {structure!r}", *path
            )
        elif stop is not None and stop.opacity.get(structure, 1.0) == 0:
            yield entry.error(id_, f"{structure!r} cannot be seen at the stop {stop.name!r}", *path)


def _structures(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], str]]:
    right, elsewhere = entry.fields.get("right"), entry.fields.get("elsewhere")
    if isinstance(right, list):
        for number, structure in enumerate(right):
            yield ("right", number), str(structure)
    if isinstance(elsewhere, dict):
        for structure in elsewhere:
            yield ("elsewhere", str(structure)), str(structure)


@cache
def find_picture(name: str) -> Diagram | None:
    """Return a picture, drawn once, or None if there is none of that name."""
    return draw(name) if name in picture_names() else None
