"""Memory that a picture needed while it was drawn, given back to the system."""

import ctypes
import sys


def give_back_memory() -> None:
    """Ask the C library to return what is free; nothing happens where it has no such call.

    Drawing takes and frees some 20 MB in small pieces, and glibc keeps them until it is asked.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
