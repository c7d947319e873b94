"""A picture of the lesson by its name."""

from importlib import import_module
from pkgutil import iter_modules

from lesson import diagrams
from lesson.diagrams.diagram import Diagram
from lesson.errors import UnknownName
from lesson.live.live_diagram import LiveDiagram


def picture_names() -> list[str]:
    """Return the names of all pictures, each that of a file in ``lesson/diagrams``."""
    files = {module.name for module in iter_modules(diagrams.__path__) if not module.ispkg}
    return sorted(files - {"diagram"})


def draw(name: str) -> Diagram:
    """Return a picture as it is drawn.

    Raises
    ------
    UnknownName
        If there is no picture of that name, naming those that exist.
    """
    if name not in picture_names():
        there = ", ".join(picture_names())
        raise UnknownName(f"No picture is called {name!r:.80}; there are {there}.")
    drawn: Diagram = getattr(import_module(f"lesson.diagrams.{name}"), name)()
    return drawn


def picture(name: str) -> LiveDiagram:
    """Return a picture, alive, for the page.

    Raises
    ------
    UnknownName
        If there is no picture of that name, naming those that exist.
    """
    return LiveDiagram(name, draw(name))
