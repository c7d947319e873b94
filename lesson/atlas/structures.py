"""Which structures the body has, by name."""

from dataclasses import dataclass
from functools import cache

from lesson.atlas.reading import AtlasError, read_atlas_file, require

FILE = "structures.json"
KINDS = ("bone", "disc", "muscle", "ligament", "skin")


@dataclass(frozen=True)
class Structure:
    """One bone, disc, muscle, band or the body's outline.

    ``english`` and ``latin`` are the terms of Terminologia Anatomica 2; ``kind`` is one of
    ``KINDS``; ``layer`` is ``superficial`` or ``deep`` where the structure has one;
    ``mirror_of`` names the right-hand partner whose outline, mirrored, is this one's.
    """

    id: str
    english: str
    latin: str | None
    kind: str
    layer: str | None
    mirror_of: str | None

    @property
    def name(self) -> str:
        """The English term without its side."""
        return self.english.removeprefix("right ").removeprefix("left ")


@cache
def load_structures() -> dict[str, Structure]:
    """Return every structure of the atlas by its id.

    Raises
    ------
    AtlasError
        If ``structures.json`` is missing or damaged, naming the structure.

    Source: BodyParts3D, see ``data/atlas/README.md``.
    """
    return {key: _structure(key, entry) for key, entry in read_atlas_file(FILE).items()}


def _structure(key: str, entry: object) -> Structure:
    english, kind = (require(entry, field, FILE, key) for field in ("english", "kind"))
    if kind not in KINDS:
        raise AtlasError(f"{FILE}: {key} is of kind {kind!r}; expected one of {', '.join(KINDS)}.")
    assert isinstance(entry, dict)  # require has seen to it
    return Structure(
        key, english, entry.get("latin"), kind, entry.get("layer"), entry.get("mirror_of")
    )
