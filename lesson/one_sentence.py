"""What a page shows when a call cannot be carried out: one sentence, and no traceback."""

from collections.abc import Callable
from functools import wraps
from typing import Any


def in_one_sentence(call: Callable[..., Any]) -> Callable[..., Any]:
    """Return a call whose errors are told in a notebook by their message alone.

    They are raised all the same, so that a page stops where it must, and scripts and tests see
    them whole. Jupyter asks an error for `_render_traceback_` before it makes a traceback.
    """

    @wraps(call)
    def told(*words: Any, **options: Any) -> Any:
        try:
            return call(*words, **options)
        except (KeyError, TypeError, ValueError) as error:
            sentence = str(error.args[0]) if error.args else type(error).__name__
            error._render_traceback_ = lambda: [sentence]  # type: ignore[union-attr]
            raise

    return told
