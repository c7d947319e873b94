"""Where the figure's joints are in each position, read from data/figures/positions.yaml."""

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lesson.data_files.expected import expected
from lesson.data_files.yaml_file import read_entries
from lesson.data_folder import data_folder

Place = tuple[float, float]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Leg(_Written):
    """A leg: where its ankle is, how its foot points, how much of thigh and shank is seen."""

    ankle: Place
    foot_deg: float = 0.0
    seen: tuple[float, float] = (1.0, 1.0)


class Arm(_Written):
    """An arm: where its wrist is; `bend` -1 lets the elbow point forward; how much is seen."""

    wrist: Place
    hand_deg: float | None = None
    bend: Literal[1, -1] = 1
    seen: float = 1.0


class Prop(_Written):
    """A thing in the picture; `at` and `size` in metres, `deg` how far it is turned."""

    kind: Literal[
        "mat",
        "bed",
        "wall",
        "chair",
        "chair from the front",
        "stool",
        "rail",
        "pillow",
        "ball",
        "roller",
        "stick",
    ]
    at: Place = (0.0, 0.0)
    size: Place = (0.1, 0.1)
    deg: float = 0.0
    front: bool = False


class Pose(_Written):
    """One position; the fields are explained in data/figures/README.md."""

    id: str
    words: Annotated[str, Field(min_length=20)]
    seen_from: Literal["the side", "above"] = "the side"
    hip: Place
    pelvis_deg: float
    bend_deg: tuple[float, float] = (0.0, 0.0)
    head_deg: float
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm
    props: tuple[Prop, ...] = ()
    lit: tuple[Literal["lower back", "buttock", "front of the hip", "front of the thigh"], ...] = ()
    arrows: tuple[tuple[Place, Place, Place], ...] = ()

    @property
    def name(self) -> str:
        """What errors call it."""
        return self.id


@cache
def load_poses(file: Path | None = None) -> MappingProxyType[str, Pose]:
    """Return every position by id.

    Raises
    ------
    DataError
        If an entry cannot be used; it names file, line, id, field and what was expected.
    """
    poses: dict[str, Pose] = {}
    for entry in read_entries(file or data_folder() / "figures" / "positions.yaml"):
        name = str(entry.fields.get("id", f"entry {entry.number}"))
        try:
            pose = Pose.model_validate(entry.fields)
        except ValidationError as error:
            item = error.errors()[0]
            raise entry.error(name, expected(item), *item["loc"]) from error
        if pose.id in poses:
            raise entry.error(name, "expected an id not used before", "id")
        poses[pose.id] = pose
    return MappingProxyType(poses)
