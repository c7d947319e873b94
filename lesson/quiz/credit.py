"""What a credit says: whether it is the whole one."""

#: Credits are sums of fractions, and may miss the whole by a hair.
HAIR = 1e-9


def is_right(credit: float | None) -> bool:
    """Say whether a credit is that of a wholly right answer; None, where nothing was marked, is not."""
    return credit is not None and credit >= 1 - HAIR
