"""What a picture function returns: a figure and what it says in words."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from lesson.diagrams.group import Group

PNG_DPI = 144


@dataclass(frozen=True)
class Stop:
    """One stop of a diagram's slider.

    ``name`` stands at the slider and ``description`` is the picture at this stop in words.
    ``opacity`` says how much of a group is seen here, from 0 (hidden) to 1; a group that it
    does not name is seen wholly.
    """

    name: str
    description: str
    opacity: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Diagram:
    """A picture with its meaning in words.

    ``description`` is one to four sentences with the numbers in the picture: the alternative
    text, and what a notebook's ``text/plain`` output holds. ``names`` gives the words shown for
    a group's id. ``stops``, if any, are what the slider called ``control`` goes through, and
    ``start`` is the index of the stop that the still picture shows.
    """

    figure: Figure
    title: str
    description: str
    names: Mapping[str, str] = field(default_factory=dict)
    control: str = ""
    stops: tuple[Stop, ...] = ()
    start: int = 0

    def groups(self) -> list[Group]:
        """The named parts of the picture, in no particular order."""
        return [artist for artist in self.figure.findobj(Group) if isinstance(artist, Group)]

    def png(self, stop: int | None = None) -> bytes:
        """Return the still face: the picture at one stop (the starting one unless told)."""
        seen = self.stops[self.start if stop is None else stop].opacity if self.stops else {}
        for group in self.groups():
            group.opacity = seen.get(str(group.get_gid()), 1.0)
        drawn, packed = io.BytesIO(), io.BytesIO()
        FigureCanvasAgg(self.figure).print_figure(drawn, format="png", dpi=PNG_DPI)
        # flat tones lose nothing visible in 256 colours, and a page is a third as heavy
        Image.open(drawn).convert("RGB").quantize(256).save(packed, format="png", optimize=True)
        return packed.getvalue()

    def __repr__(self) -> str:
        """The picture in words."""
        return f"{self.title}. {self.description}"

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"text/plain": repr(self), "image/png": self.png()}
