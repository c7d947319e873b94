"""The kinds of notes that a record can hold."""

#: What other rooms keep. A note of another kind is of a newer lesson, or was damaged.
KINDS = frozenset({"activity", "diary", "place", "round", "routine"})
