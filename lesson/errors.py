"""What a page shows when a call cannot be carried out: one sentence, and no traceback."""

from collections.abc import Callable
from functools import wraps
from typing import Any

#: What the rooms raise with a sentence for whoever called, beside errors of their own.
_REFUSALS = (KeyError, OSError, TypeError, ValueError)


def friendly_errors(call: Callable[..., Any]) -> Callable[..., Any]:
    """Return a call whose errors are told in a notebook by their message alone.

    They are raised all the same, so that a page stops where it must, and scripts and tests see
    them whole. Jupyter asks an error for `_render_traceback_` before it makes a traceback.
    """

    @wraps(call)
    def told(*words: Any, **options: Any) -> Any:
        try:
            return call(*words, **options)
        except Exception as error:
            sentence = sentence_of(error)
            error._render_traceback_ = lambda: [sentence]  # type: ignore[attr-defined]
            raise

    return told


def sentence_of(error: Exception) -> str:
    """Return what an error says, on one line.

    What is no sentence, such as a bare key, was meant for nobody: it went wrong inside the lesson,
    and its kind is all that can be said.
    """
    # a KeyError shows its message in quotation marks, as if it were a key
    message = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
    message, kind = " ".join(message.split()), type(error)
    refused = issubclass(kind, _REFUSALS) and not issubclass(kind, UnicodeError)
    if " " in message and (refused or kind.__module__.startswith("lesson.")):
        return message
    what = f"{kind.__name__}: {message}" if message else kind.__name__
    return f"Something went wrong inside the lesson ({what})."
