"""Which structures the body has, by name."""

import difflib
from dataclasses import dataclass
from functools import cache

from lesson.atlas.reading import AtlasError, read_atlas_file, require_words
from lesson.errors import UnknownName

FILE = "structures.json"
KINDS = ("bone", "disc", "muscle", "ligament", "skin")


@dataclass(frozen=True)
class Structure:
    """One bone, disc, muscle, band or the body's outline.

    ``english`` and ``latin`` are the terms of Terminologia Anatomica 2; ``kind`` is one of
    ``KINDS``; ``layer`` is ``superficial`` or ``deep`` where the structure has one;
    ``mirror_of`` names the right-hand partner whose outline, mirrored, is this one's. ``body`` is
    what it moves with and ``spans`` what it joins, see ``data/atlas/README.md``; ``ta2`` is its
    number in Terminologia Anatomica 2, if it has one.
    """

    id: str
    english: str
    latin: str | None
    kind: str
    layer: str | None
    mirror_of: str | None
    body: str | None = None
    spans: tuple[str, ...] = ()
    ta2: int | None = None

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
    english, kind = (require_words(entry, field, FILE, key) for field in ("english", "kind"))
    if kind not in KINDS:
        raise AtlasError(f"{FILE}: {key} is of kind {kind!r}; expected one of {', '.join(KINDS)}.")
    assert isinstance(entry, dict)  # require has seen to it
    return Structure(
        key,
        english,
        entry.get("latin"),
        kind,
        entry.get("layer"),
        entry.get("mirror_of"),
        entry.get("body"),
        tuple(entry.get("spans") or ()),
        entry.get("ta2"),
    )


def find(name: str) -> Structure:
    """Return a structure by its id, its English name with or without a side, or its Latin name.

    Without a side it is the right one, or the one in the middle. Case and spaces do not matter.

    Raises
    ------
    UnknownName
        If nothing is called that; the message offers what is spelt much like it.

    Examples
    --------
    >>> find("Musculus piriformis").id
    'piriformis_right'
    """
    known = _names()
    wanted = _plain(name)
    if wanted not in known:
        near = difflib.get_close_matches(wanted, known, n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else "."
        raise UnknownName(f"No structure is called {name!r}{hint}")
    return load_structures()[known[wanted]]


@cache
def _names() -> dict[str, str]:
    """Every way to say a structure -> its id; on a tie the right side comes first."""
    names: dict[str, str] = {}
    ordered = sorted(load_structures().values(), key=lambda entry: entry.id.endswith("_left"))
    for spelling in ("id", "english", "name", "latin"):
        for entry in ordered:
            said = getattr(entry, spelling)
            if said:
                names.setdefault(_plain(said), entry.id)
    return names


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").lower().split())
