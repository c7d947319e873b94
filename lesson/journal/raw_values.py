"""Values of damaged rows as JSON, so that an export holds even what nobody can read."""

from base64 import b64decode, b64encode
from typing import Any

from lesson.journal.rows import Text


def told(value: Any) -> Any:
    """Return a value of a row as JSON can hold it."""
    if isinstance(value, bytes):
        try:
            if isinstance(value, Text):
                return value.decode()
        except UnicodeDecodeError:
            pass  # it is kept as bytes, below
        kind = "text" if isinstance(value, Text) else "bytes"
        return {kind: b64encode(value).decode()}
    return {"real": repr(value)} if isinstance(value, float) else value


def untold(given: Any) -> Any:
    """Return the value that `told` was given.

    Raises
    ------
    ValueError
        If it is no such thing.
    """
    match given:
        case None:
            return None
        case bool():
            raise ValueError("a truth where a row has none")
        case str():
            return Text(given.encode())
        case int() if -(2**63) <= given < 2**63:
            return given
        case {"text": str(coded)}:
            return Text(b64decode(coded, validate=True))
        case {"bytes": str(coded)}:
            return b64decode(coded, validate=True)
        case {"real": str(coded)}:
            return float(coded)
    raise ValueError("no value of a row")
