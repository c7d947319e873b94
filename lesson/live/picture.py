"""A picture of the lesson by its name."""

from importlib import import_module
from pkgutil import iter_modules

from lesson import diagrams
from lesson.live.live_diagram import LiveDiagram

#: Rooms of ``lesson.diagrams`` that draw no picture of their own.
_TOOLS = {"curves", "diagram", "from_behind", "group", "labels", "plate", "style"}


def picture_names() -> list[str]:
    """Return the names of all pictures, each that of a file in ``lesson/diagrams``."""
    return sorted({module.name for module in iter_modules(diagrams.__path__)} - _TOOLS)


def picture(name: str) -> LiveDiagram:
    """Return a picture, alive, for the page.

    Raises
    ------
    ValueError
        If there is no picture of that name, naming those that exist.
    """
    if name not in picture_names():
        raise ValueError(f"No picture is called {name!r}; there are {', '.join(picture_names())}.")
    return LiveDiagram(getattr(import_module(f"lesson.diagrams.{name}"), name)())
