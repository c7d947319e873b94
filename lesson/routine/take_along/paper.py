"""A page of A4 paper to write and draw on: points from the upper left corner, y downwards."""

# mypy: disable-error-code="no-untyped-call"
# matplotlib's transforms and fonts have no types

import io
from dataclasses import dataclass
from functools import lru_cache

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from matplotlib.ft2font import LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle
from matplotlib.transforms import Affine2D
from PIL import Image

from lesson.diagrams.drawing.style import INK, font_family

WIDTH_PT, HEIGHT_PT = 595.276, 841.89
POINTS_AN_INCH = 72
LEADING = 1.24
#: How far below the middle of a line its letters stand, in sizes.
BASELINE = 0.28
PICTURE_DPI = 300
#: Type is measured in this many points and scaled, as its outlines are.
MEASURED = 200.0
#: Printers and viewers differ in how wide they set a line, by less than this.
SPARE = 1.01


@dataclass(frozen=True)
class Look:
    """How words look; the size is in points."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str = INK

    @property
    def leading(self) -> float:
        """Points from one line to the next."""
        return self.size * LEADING

    @property
    def font(self) -> font_manager.FontProperties:
        """The font for matplotlib."""
        return font_manager.FontProperties(
            family=font_family(),
            weight=600 if self.bold else 400,
            style="italic" if self.italic else "normal",
            size=self.size,
        )


def width_of(words: str, look: Look) -> float:
    """Return how wide words are in points."""
    parts = words.split(" ")
    spaces = (len(parts) - 1) * _advance(" ", look.bold, look.italic)
    letters = sum(_advance(part, look.bold, look.italic) for part in parts)
    return (letters + spaces) * look.size * SPARE


@lru_cache(maxsize=5_000)
def _advance(word: str, bold: bool, italic: bool) -> float:
    """Return how far a word moves the pen, in sizes of its type."""
    font = font_manager.get_font(font_manager.findfont(Look(MEASURED, bold, italic).font))
    font.set_size(MEASURED, POINTS_AN_INCH)
    widths = []
    for between in (word, ""):  # what is measured is ink, so it has to have the same ends
        font.set_text(f"x{between}x", 0, flags=LoadFlags.NO_HINTING)
        widths.append(font.get_width_height()[0] / 64)
    return float(widths[0] - widths[1]) / MEASURED


@lru_cache(maxsize=5_000)
def wrapped(words: str, look: Look, width: float) -> tuple[str, ...]:
    """Return words broken into lines of at most `width` points."""
    lines: list[str] = []
    for word in words.split():
        if lines and width_of(longer := f"{lines[-1]} {word}", look) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


class Paper:
    """One page, on which everything lies where it is put."""

    def __init__(self) -> None:
        size = (WIDTH_PT / POINTS_AN_INCH, HEIGHT_PT / POINTS_AN_INCH)
        self.figure = Figure(figsize=size, dpi=POINTS_AN_INCH, facecolor="white")
        flipped = Affine2D().scale(1, -1).translate(0, HEIGHT_PT).scale(1 / POINTS_AN_INCH)
        self._here = flipped + self.figure.dpi_scale_trans

    def words(self, x: float, y: float, words: str, look: Look, align: str = "left") -> None:
        """Write one line; `y` is its baseline, `x` its left end, middle or right end."""
        self.figure.text(
            x, y, words, transform=self._here, ha=align, va="baseline",
            fontproperties=look.font, color=look.colour, parse_math=False,
        )  # fmt: skip

    def box(self, x: float, y: float, width: float, height: float, **look: object) -> None:
        """Draw a rectangle from its upper left corner."""
        box = Rectangle((x, y), width, height, transform=self._here, **look)  # type: ignore[arg-type]
        self.figure.add_artist(box)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Draw a filled circle around a point."""
        self.figure.add_artist(
            Circle((x, y), radius, transform=self._here, facecolor=colour, edgecolor="none")
        )

    def line(self, one: tuple[float, float], other: tuple[float, float], width: float) -> None:
        """Draw a straight line, `width` points wide."""
        xs, ys = zip(one, other, strict=True)
        line = Line2D(xs, ys, transform=self._here, color=INK, linewidth=width)
        self.figure.add_artist(line)

    def picture(self, png: bytes, x: float, y: float, width: float, height: float) -> None:
        """Put a picture in the middle of a slot, as large as fits."""
        image = Image.open(io.BytesIO(png)).convert("RGB")
        scale = min(width / image.width, height / image.height)
        dots = PICTURE_DPI / POINTS_AN_INCH * scale
        if dots < 1:
            size = (max(1, round(image.width * dots)), max(1, round(image.height * dots)))
            shown = image.resize(size, Image.Resampling.LANCZOS)
        else:
            shown = image
        wide, high = image.width * scale, image.height * scale
        left, top = x + (width - wide) / 2, y + (height - high) / 2
        place = (left / WIDTH_PT, 1 - (top + high) / HEIGHT_PT, wide / WIDTH_PT, high / HEIGHT_PT)
        axes = self.figure.add_axes(place, zorder=3)  # above the boxes
        axes.imshow(shown, interpolation="none", aspect="auto")
        axes.set_axis_off()

    def pdf(self, title: str) -> bytes:
        """Return the page as a PDF with its fonts inside; the same page gives the same bytes."""
        file = io.BytesIO()
        about = {"Title": title, "Creator": None, "Producer": None, "CreationDate": None}
        with mpl.rc_context({"pdf.fonttype": 42}):
            FigureCanvasPdf(self.figure).print_pdf(file, metadata=about)
        return file.getvalue()
