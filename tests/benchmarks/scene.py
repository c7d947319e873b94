"""The plate that every other way of drawing is given: as much on it, and as much that moves.

Imported by the benchmark notebook's kernel. 12 bones and 25 muscles of the right leg and trunk seen
from the side, a nerve and 15 labels; the leg is lifted about the hip, and the skin of each muscle
that spans the joint is blended over 10 cm.
"""

import io

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import load_nerve
from lesson.atlas.structures import load_structures
from lesson.atlas.views import load_view
from lesson.diagrams.drawing.style import BY_KIND, NERVE

VIEW, SIZE_IN = "lateral", (5.0, 7.0)
X_LIM, Y_LIM = (-0.6, 0.9), (-0.1, 1.25)
HIP = load_landmarks()["hip_centre_right"][:2]


def _wanted():
    known, outlines = load_structures(), load_view(VIEW)
    chosen = []
    for kind, count in (("bone", 12), ("muscle", 25)):
        ids = [key for key in outlines if key in known and known[key].kind == kind]
        low = sorted(
            ids, key=lambda key: min(ring[:, 1].min() for ring in outlines[key].silhouette)
        )
        chosen += [(key, kind) for key in low[:count]]
    return sorted(chosen, key=lambda pair: outlines[pair[0]].order)


#: (name, fill, edge, points at rest), back to front; the nerve comes last.
SHAPES = [
    (key, BY_KIND[kind].mid, BY_KIND[kind].edge, max(load_view(VIEW)[key].silhouette, key=len))
    for key, kind in _wanted()
]
SHAPES.append(("nerve", "none", NERVE.mid, load_nerve()["sciatic_nerve"].seen_from(VIEW)))
LABELLED = [index for index, (_, fill, _, _) in enumerate(SHAPES) if fill != "none"][-15:]


def pose(degrees):
    """Return every shape's points with the leg lifted so far."""
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    moved = []
    for _, _, _, rest in SHAPES:
        follows = np.clip((HIP[1] + 0.02 - rest[:, 1]) / 0.1, 0, 1)[:, None]
        moved.append((1 - follows) * rest + follows * ((rest - HIP) @ turn + HIP))
    return moved


def word(points, index):
    """Return where a label's words and its leader's end stand."""
    return (0.5, 1.2 - 0.075 * index), points.mean(axis=0)


class Plate:
    """The scene on a figure, drawn once and then moved."""

    def __init__(self, figure, degrees=0):
        self.figure = figure
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=X_LIM, ylim=Y_LIM)
        axes.set_axis_off()
        points = pose(degrees)
        self.patches = [
            axes.add_patch(
                Polygon(at, closed=fill != "none", facecolor=fill, edgecolor=edge, linewidth=1)
            )
            for (_, fill, edge, _), at in zip(SHAPES, points, strict=True)
        ]
        self.leaders = []
        for place, index in enumerate(LABELLED):
            words, end = word(points[index], place)
            axes.text(*words, SHAPES[index][0].replace("_", " "), size=8, va="center")
            self.leaders += axes.plot([words[0], end[0]], [words[1], end[1]], "k", lw=0.5)

    def move(self, degrees):
        """Lift the leg so far."""
        points = pose(degrees)
        for patch, at in zip(self.patches, points, strict=True):
            patch.set_xy(at)
        for place, (leader, index) in enumerate(zip(self.leaders, LABELLED, strict=True)):
            words, end = word(points[index], place)
            leader.set_data([words[0], end[0]], [words[1], end[1]])


class StillPlate(Plate):
    """The same on a figure without a window, as PNG."""

    def __init__(self):
        super().__init__(Figure(SIZE_IN, dpi=100))
        self.canvas = FigureCanvasAgg(self.figure)

    def png(self, degrees):
        """Return the picture with the leg lifted so far."""
        self.move(degrees)
        drawn = io.BytesIO()
        self.canvas.print_figure(drawn, format="png", dpi=100)
        return drawn.getvalue()


class PlotlyPlate:
    """The same as a plotly widget."""

    def __init__(self):
        import plotly.graph_objects as go

        points, traces, words = pose(0), [], []
        for (name, fill, edge, _), at in zip(SHAPES, points, strict=True):
            closed = at if fill == "none" else np.vstack([at, at[:1]])
            filled = {} if fill == "none" else {"fill": "toself", "fillcolor": fill}
            traces.append(
                go.Scatter(
                    x=closed[:, 0],
                    y=closed[:, 1],
                    mode="lines",
                    line={"color": edge, "width": 1},
                    name=name,
                    **filled,
                )
            )
        for place, index in enumerate(LABELLED):
            (x, y), end = word(points[index], place)
            traces.append(
                go.Scatter(x=[x, end[0]], y=[y, end[1]], mode="lines", line={"color": "black"})
            )
            name = SHAPES[index][0].replace("_", " ")
            words.append({"x": x, "y": y, "text": name, "showarrow": False, "xanchor": "left"})
        axis = {"visible": False}
        layout = go.Layout(
            width=500,
            height=700,
            showlegend=False,
            hovermode=False,
            annotations=words,
            xaxis={**axis, "range": X_LIM},
            yaxis={**axis, "range": Y_LIM},
        )
        self.widget = go.FigureWidget(traces, layout)

    def move(self, degrees):
        """Lift the leg so far."""
        points = pose(degrees)
        with self.widget.batch_update():
            for trace, (_, fill, _, _), at in zip(self.widget.data, SHAPES, points, strict=False):
                closed = at if fill == "none" else np.vstack([at, at[:1]])
                trace.x, trace.y = closed[:, 0], closed[:, 1]
            for place, index in enumerate(LABELLED):
                (x, y), end = word(points[index], place)
                trace = self.widget.data[len(SHAPES) + place]
                trace.x, trace.y = [x, end[0]], [y, end[1]]
