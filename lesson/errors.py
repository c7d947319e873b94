"""What can go wrong: an error for whoever called is one sentence, any other a fault of the lesson."""

import os
from collections.abc import Callable
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

from lesson.one_line import one_line

P = ParamSpec("P")
R = TypeVar("R")

#: The most that is shown of what may be of any length, such as what an error quotes.
LONGEST_SENTENCE = 4000
#: What a fault is, and how to report it; what went wrong, in a programmer's words, is in its details.
FAULT_WORDS = (
    "A fault inside the lesson, not in anything that you did. To have it mended, open "
    '"Details of the fault" here, and send them to whoever gave you the lesson.'
)


class LessonError(Exception):
    """Something cannot be done as it was asked for, or with the files that there are.

    The message is one sentence for whoever called: it names the thing, the place and what was
    expected. Every error that the lesson raises for its callers derives from this one; what else
    comes out of it is a fault of the lesson.
    """

    def __init__(self, sentence: str) -> None:
        # what is quoted in it may have several lines, or signs that act on a terminal
        sentence = one_line(" ".join(sentence.splitlines()))
        cut = len(sentence) > LONGEST_SENTENCE
        super().__init__(f"{sentence[:LONGEST_SENTENCE]}…" if cut else sentence)

    def __str__(self) -> str:
        return str(self.args[0])  # a KeyError would put it in quotation marks, as if it were a key


class UnknownName(LessonError, KeyError, ValueError):
    """There is nothing of that name; the message names what there is."""


class UnknownCall(UnknownName, AttributeError):
    """The lesson offers no call of that name; the message names those it has."""


class BadCall(LessonError, ValueError):
    """A call was given what it cannot use; the message names it and what was expected."""


class BadData(LessonError, ValueError):
    """A file of the lesson is missing, damaged, or says what the lesson cannot use."""


class WrongArguments(BadCall, TypeError):
    """A call was given an argument too many, too few, or of a name that it does not have."""


def friendly_errors(call: Callable[P, R]) -> Callable[P, R]:
    """Return a call whose errors read well on a page; they are raised all the same.

    A `LessonError` is shown as its sentence alone, and so are arguments that do not fit the call.
    Anything else is a fault inside the lesson: FAULT_WORDS say so, and its traceback stands
    folded before them. With LESSON_DEBUG=1 every error is shown whole, by IPython itself; and so
    is every error outside of IPython.

    Raises
    ------
    WrongArguments
        If the arguments do not fit the call's signature.
    """

    @wraps(call)
    def checked(*words: P.args, **options: P.kwargs) -> R:
        try:
            _check_arguments(call, words, options)
            return call(*words, **options)
        except Exception as error:
            if not _debugging():
                _show_kindly(error)
            raise

    return checked


def fault_details(error: BaseException) -> str:
    """Return the whole traceback of an error as plain text, with what brought it about."""
    import traceback  # late, like all that only an error needs: `import lesson` is to be light

    return "".join(traceback.format_exception(error))


class FoldedTraceback:
    """The traceback of an error: folded where HTML is shown, whole where there is only text."""

    def __init__(self, error: BaseException) -> None:
        self.details = fault_details(error)

    def __repr__(self) -> str:
        return self.details

    def _repr_html_(self) -> str:
        from html import escape

        # no colours: those of the page, dark or light, are inherited
        look = "font-family: monospace; white-space: pre-wrap; overflow-wrap: anywhere"
        return (
            "<details><summary>Details of the fault, to copy and send</summary>"
            f'<pre style="{look}">{escape(self.details)}</pre></details>'
        )


def _check_arguments(call: Callable[..., Any], words: Any, options: Any) -> None:
    from inspect import signature

    try:
        signature(call).bind(*words, **options)
    except TypeError as error:
        raise WrongArguments(f"lesson.{call.__name__}: {error}.") from None


def _show_kindly(error: Exception) -> None:
    # IPython asks an error for this before it makes a traceback; and once more, to remember it
    error._render_traceback_ = cache(lambda: _shown(error))  # type: ignore[attr-defined]


def _shown(error: Exception) -> list[str]:
    if isinstance(error, LessonError):
        return [str(error)]
    from IPython.display import display

    display(FoldedTraceback(error))  # type: ignore[no-untyped-call]
    return [FAULT_WORDS]


def _debugging() -> bool:
    return os.environ.get("LESSON_DEBUG", "") not in ("", "0")
