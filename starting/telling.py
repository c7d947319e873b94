"""What a start says: a line for what happens now, a sentence for what stands in the way."""

import re
import signal
import sys

_AGAIN = "then run start.py again."

# What an installer or the system said, and what that means for the person in front of it.
_KNOWN_FAULTS = {
    r"No space left|not enough space|[Ee]rrno (28|122)\b|os error (28|112|122)\b|quota exceeded": (
        f"The disk is full. Free about 1 GB, {_AGAIN}"
    ),
    r"(?i)hash mismatch|do not match the hashes": (
        "A downloaded package is not the one this lesson was tested with (its checksum differs), "
        "so it was not installed. Try again on another network; if that does not help, please "
        "tell the lesson's authors."
    ),
    r"(?i)permission denied|access is denied|read-only file system|operation not permitted": (
        "The lesson's folder cannot be written to. Move it to a folder of your own (and on Windows "
        f"close every window in which the lesson is still open), {_AGAIN}"
    ),
    r"(?i)dns error|failed to (fetch|lookup)|error sending request|could not connect|timed out"
    r"|max retries exceeded|newconnectionerror|connection (refused|reset|broken)"
    r"|establish a new connection|name resolution|proxyerror"
    r"|network (is )?(unreachable|connectivity)": (
        "The packages could not be downloaded. Check the internet connection (and the proxy, if "
        f"there is one), {_AGAIN}"
    ),
}


# What ends a program that has done nothing wrong.
_STOPPED = {
    "SIGINT": "somebody pressed Ctrl-C",
    "0xC000013A": "somebody pressed Ctrl-C",
    "SIGTERM": "somebody ended it",
    "SIGHUP": "its window was closed",
    "SIGPIPE": "nobody read on what it said",
    "SIGKILL": "somebody ended it, or memory ran out",
}


class Fault(Exception):
    """Something that went wrong and that a sentence can explain."""


def explain(words: str) -> str | None:
    """Turn the words of an installer or of the system into a sentence, if they are known."""
    for pattern, sentence in _KNOWN_FAULTS.items():
        if re.search(pattern, words):
            return sentence
    return None


def crash(what: str, code: int) -> str | None:
    """Say by which signal a program was ended, if it was: it could say nothing itself.

    `code` is what `subprocess` tells: -11 for signal 11, and 0xC0000005 for its like on Windows.
    """
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:  # those for real time have no names
            name = f"signal {-code}"
    elif code >= 0xC0000000:
        name = f"0x{code:X}"
    else:
        return None
    if name in _STOPPED:
        return f"{what} was stopped from outside ({name}): {_STOPPED[name]}."
    return (
        f"{what} crashed below Python ({name}), so it could not say what was wrong. Whatever it was "
        "given last may have brought it about; please tell the lesson's authors."
    )


def tell(sentence: str) -> None:
    """Say in one line what happens now."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()
