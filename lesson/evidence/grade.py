"""The four grades a claim can have, each with a word and a shape."""

from enum import StrEnum


class Grade(StrEnum):
    """How well a claim is supported; the rules stand in data/evidence/README.md."""

    WELL_SUPPORTED = "well supported"
    PLAUSIBLE = "plausible but weak"
    CONTESTED = "contested"
    CONTRADICTED = "contradicted"

    @property
    def shape(self) -> str:
        """Return the sign that tells the grades apart without colour."""
        return _SHAPES[self]

    @property
    def words(self) -> str:
        """Return the grade as it is printed; a contradicted claim is so only as worded."""
        return "contradicted as worded" if self is Grade.CONTRADICTED else str(self)

    @property
    def style(self) -> str:
        """Return the name the style sheet knows the grade by."""
        return self.name.lower().replace("_", "-")


# Plain characters survive where drawings are stripped: GitHub, an untrusted notebook, print.
_SHAPES = {
    Grade.WELL_SUPPORTED: "●",
    Grade.PLAUSIBLE: "◐",
    Grade.CONTESTED: "◇",
    Grade.CONTRADICTED: "✕",
}
