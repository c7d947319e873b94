"""What a picture function returns: a figure and what it says in words."""

# mypy: disable-error-code="no-untyped-call"
# matplotlib's canvas has no types

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from matplotlib.artist import Artist
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from lesson.atlas.skin import Pose
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.words import Words

PNG_DPI = 144
#: A still is at least this long on its longer side, in dots: small pictures are drawn finer.
LEAST_PNG_DOTS = 1100


@dataclass(frozen=True)
class Change:
    """What a picture looks like at one setting, as differences from how it was drawn.

    ``description`` is the picture in words. ``opacity`` says how much of a group is seen, from
    0 (hidden) to 1; a group that it does not name is seen wholly. ``pose`` moves bodies (metres
    of the picture's view); ``words`` holds what each changing text reads.
    """

    description: str
    opacity: Mapping[str, float] = field(default_factory=dict)
    pose: Pose = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Stop:
    """One stop of a diagram's slider: its ``name`` stands at the slider; the rest is a Change."""

    name: str
    description: str
    opacity: Mapping[str, float] = field(default_factory=dict)
    pose: Pose = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def change(self) -> Change:
        """The picture at this stop."""
        return Change(self.description, self.opacity, self.pose, self.words)


@dataclass(frozen=True)
class Dial:
    """One slider of a picture that has several, from ``low`` to ``high`` in steps of ``step``.

    ``words``, if any, are read in place of its whole numbers, from ``low`` upwards.
    """

    key: str
    label: str
    low: float
    high: float
    start: float
    step: float = 1.0
    unit: str = "°"
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Diagram:
    """A picture with its meaning in words.

    ``description`` is one to four sentences with the numbers in the picture: the alternative
    text, and what a notebook's ``text/plain`` output holds. ``names`` gives the words shown for
    a group's id; ``layers`` the groups that each layer switch shows and hides. ``stops``, if any,
    are what the slider called ``control`` goes through, and ``start`` is the index of the stop
    that the still picture shows. A picture with several sliders has ``dials`` too, and ``answer``
    gives the change for their values by key; it moves where a kernel runs. ``presets`` are
    set-ups of the dials by the name of their button; a dial that one does not name starts anew.
    """

    figure: Figure
    title: str
    description: str
    names: Mapping[str, str] = field(default_factory=dict)
    control: str = ""
    stops: tuple[Stop, ...] = ()
    start: int = 0
    layers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dials: tuple[Dial, ...] = ()
    presets: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    answer: Callable[[Mapping[str, float]], Change] | None = None

    def artists(self) -> list[Artist]:
        """Every artist of the picture, those inside groups too."""
        return [artist for group in self.groups() for artist in (group, *group.parts)]

    def groups(self) -> list[Group]:
        """The named parts of the picture, in no particular order."""
        return [
            artist
            for axes in self.figure.axes
            for artist in axes.get_children()
            if isinstance(artist, Group)
        ]

    def show(self, change: Change) -> None:
        """Set the figure to a change of the picture."""
        for group in self.groups():
            group.opacity = change.opacity.get(group.name, 1.0)
            if change.pose:
                group.pose(change.pose)
            for part in group.parts:
                if isinstance(part, Words) and part.key in change.words:
                    part.set_text(change.words[part.key])

    def png(self, stop: int | None = None) -> bytes:
        """Return the still face: the picture at one stop (the starting one unless told)."""
        at = self.stops[self.start if stop is None else stop].change if self.stops else Change("")
        self.show(at)
        before = self.figure.dpi
        self.figure.set_dpi(max(PNG_DPI, LEAST_PNG_DOTS / max(self.figure.get_size_inches())))
        canvas = FigureCanvasAgg(self.figure)
        canvas.draw()
        drawn = Image.frombuffer("RGBA", canvas.get_width_height(), canvas.buffer_rgba())
        # flat tones lose nothing visible in 256 colours, and a page is a third as heavy
        flat = drawn.convert("RGB").quantize(256, Image.Quantize.FASTOCTREE)
        self.figure.set_dpi(before)
        self._forget_pixels()
        packed = io.BytesIO()
        flat.save(packed, format="png", compress_level=9)
        return packed.getvalue()

    def _forget_pixels(self) -> None:
        """Let go of what drew last, which canvas and texts would keep: 7 MB."""
        FigureCanvasBase(self.figure)
        for part in (*self.figure.findobj(Text), *self.artists()):
            if isinstance(part, Text):
                part._renderer = None  # type: ignore[attr-defined]

    def __repr__(self) -> str:
        """The picture in words."""
        return f"{self.title}. {self.description}"
