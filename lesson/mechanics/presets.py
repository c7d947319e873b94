"""Set-ups that a button calls up: the story's, and what trials measured."""

from dataclasses import dataclass
from functools import cache

from lesson.data_files.yaml_file import read_entries
from lesson.mechanics.tables import muscles_folder


@dataclass(frozen=True)
class Preset:
    """A set-up of the pelvis lab: its words, and its sliders' values by key."""

    preset: str
    label: str
    told: str
    values: dict[str, float]
    source: str = ""


@cache
def load_presets() -> tuple[Preset, ...]:
    """Return the set-ups, in the order of their buttons.

    Raises
    ------
    DataError
        If ``presets.yaml`` is damaged, naming line, preset and field.
    """
    found = []
    for entry in read_entries(muscles_folder() / "presets.yaml"):
        name = str(entry.fields.get("preset", f"entry {entry.number}"))
        try:
            preset = Preset(**entry.fields)
        except TypeError:
            raise entry.error(name, "expected preset, label, told, values, source") from None
        if not isinstance(preset.values, dict) or not all(
            isinstance(value, int | float) for value in preset.values.values()
        ):
            raise entry.error(name, "expected numbers by slider", "values")
        found.append(preset)
    return tuple(found)
