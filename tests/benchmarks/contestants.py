"""Who is measured: each a cell of the benchmark's notebook."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: The lesson's picture that moves both ways: by one slider, and by several.
FIRST = "straight_leg_raise"
#: The one for which the kernel does most: a model, people and a plate.
FULL = "pelvis_lab"
SLIDER = ".noUi-handle"
RANGE = "figure.sl-diagram input[type=range]"


@dataclass(frozen=True)
class Contestant:
    """One way to answer a key.

    ``source`` is its cell. Within the cell's output ``control`` is the CSS selector of what takes
    the keys and ``changes`` of what shows the answer. ``sign`` is a JavaScript expression of
    ``target`` (what ``changes`` found) that differs from one answer to the next, or empty where
    each painted change is an answer of its own. ``pixels`` says that a change is a new image or
    something drawn on a canvas, not a changed element.
    """

    key: str
    title: str
    source: str
    control: str
    changes: str
    sign: str = ""
    pixels: bool = False


PREPARE = f"""\
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import ipywidgets as w
import matplotlib.pyplot as plt
from IPython.display import display
import scene"""

BROWSER_FLOOR = Contestant(
    "browser",
    "slider linked to a text, in the browser",
    """\
slider, text = w.IntSlider(0, 0, 90), w.Label("0")
w.jslink((slider, "value"), (text, "value"))
display(w.VBox([slider, text]))""",
    SLIDER,
    ".jupyter-widgets.widget-label",
    "target.textContent",
)
KERNEL_FLOOR = Contestant(
    "kernel",
    "empty round trip to the kernel",
    """\
slider, text = w.IntSlider(0, 0, 90), w.Label("0")
slider.observe(lambda change, text=text: setattr(text, "value", str(change.new)), "value")
display(w.VBox([slider, text]))""",
    SLIDER,
    ".jupyter-widgets.widget-label",
    "target.textContent",
)
RIVALS = (
    Contestant(
        "interact",
        "interact, a new figure each time",
        """\
def lift(degrees):
    figure = plt.figure(figsize=scene.SIZE_IN)
    scene.Plate(figure, degrees)
    display(figure)  # plt.show() would show every window, ipympl's too
    plt.close(figure)
w.interact(lift, degrees=(0, 90));""",
        SLIDER,
        ".widget-output",
        "target.querySelector('img')?.src",
        pixels=True,
    ),
    Contestant(
        "ipympl",
        "ipympl",
        """\
# by hand: pyplot's inline backend would close its window after each of interact's figures
from ipympl.backend_nbagg import Canvas, FigureManager
from matplotlib.figure import Figure
window = Figure(figsize=scene.SIZE_IN)
manager = FigureManager(Canvas(window), 1)
plate, slider = scene.Plate(window), w.IntSlider(0, 0, 90)
def redraw(change, plate=plate):
    plate.move(change.new)
    plate.figure.canvas.draw_idle()
slider.observe(redraw, "value")
display(w.VBox([slider, window.canvas]))""",
        SLIDER,
        ".jupyter-matplotlib",
        pixels=True,
    ),
    Contestant(
        "plotly",
        "plotly FigureWidget",
        """\
drawn, slider = scene.PlotlyPlate(), w.IntSlider(0, 0, 90)
slider.observe(lambda change, drawn=drawn: drawn.move(change.new), "value")
display(w.VBox([slider, drawn.widget]))""",
        SLIDER,
        ".js-plotly-plot",
    ),
    Contestant(
        "png",
        "PNG in an image widget",
        """\
still, slider = scene.StillPlate(), w.IntSlider(0, 0, 90)
image = w.Image(value=still.png(0), format="png")
def save(change, still=still, image=image):
    image.value = still.png(change.new)
slider.observe(save, "value")
display(w.VBox([slider, image]))""",
        SLIDER,
        ".jupyter-widgets.widget-image",
        "target.src",
        pixels=True,
    ),
)


def one_slider(name: str) -> Contestant:
    """The lesson's own picture of that name, whose slider needs no kernel."""
    return Contestant(
        "picture",
        f"this lesson, one slider ({name})",
        f"import lesson\nlesson.picture({name!r})",
        RANGE,
        "figure.sl-diagram .sl-picture",
        "target.closest('figure').querySelector('input').value",
    )


def computed(name: str, key: str = "lab") -> Contestant:
    """The lesson's own picture of that name, which the kernel computes."""
    return Contestant(
        key,
        f"this lesson, computed by the kernel ({name})",
        f"import lesson\nlesson.lab({name!r})",
        RANGE,
        "figure.sl-diagram .sl-picture",
    )


def picture_names() -> list[str]:
    """The lesson's pictures, by their files."""
    found = (ROOT / "lesson" / "diagrams").glob("*.py")
    return sorted({file.stem for file in found} - {"__init__", "diagram"})


def contestants() -> list[Contestant]:
    """All that there is to measure in this checkout."""
    own = [one_slider(FIRST), computed(FIRST), computed(FULL, "full")]
    return [BROWSER_FLOOR, own[0], KERNEL_FLOOR, *own[1:], *RIVALS]
