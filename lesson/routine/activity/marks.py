"""How a week went, worded once: for the buttons, the table, the picture's key and whoever hears it."""

from dataclasses import dataclass
from types import MappingProxyType

from lesson.routine.activity.plan import Mark


@dataclass(frozen=True)
class Marked:
    """What a mark says of a week, and what came of the amount, unless it simply grew."""

    week: str
    amount: str = ""

    def told(self, joint: str = ": ") -> str:
        """Return both, joined."""
        return f"{self.week}{joint}{self.amount}" if self.amount else self.week


MARKED: MappingProxyType[Mark, Marked] = MappingProxyType(
    {
        "well": Marked("went well"),
        "hard": Marked("was hard", "stayed"),
        "too_much": Marked("was too much", "eased"),
    }
)
