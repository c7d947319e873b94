"""A lumbar segment from the side and cut through its disc, with what may leave the disc."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from lesson.atlas.landmarks import load_end_plates
from lesson.atlas.nerve import NervePath, load_nerve
from lesson.atlas.segment import load_segment
from lesson.diagrams.drawing.curves import Points
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.nerve_band import ghost_nerve, paint_nerve
from lesson.diagrams.drawing.plate import filled, paint, stroked
from lesson.diagrams.drawing.style import BY_KIND, NERVE, Tones

VERTEBRAE = (
    "lumbar_vertebra_3",
    "disc_l3_l4",
    "lumbar_vertebra_4",
    "disc_l4_l5",
    "lumbar_vertebra_5",
    "disc_l5_s1",
    "sacrum",
)
SAC = Tones("#d9e2d5", "#aebbaa", "#eef3ec", "#5f6d5b")
NUCLEUS = Tones("#a9c0cb", "#86a3b1", "#cfdde3", "#4d6470")
SPILT = Tones("#7fa3b5", "#5d8497", "#a9c4d1", "#2f4d5c")
CANAL = Tones("#f2e6cf", "#f2e6cf", "#f2e6cf", "#b39b6f")
OVER = 900.0
UNDER_PEDICLE_L4_M = (0.0640, 0.961)


def paint_side(axes: Axes, spilt: Sequence[str]) -> dict[str, str]:
    """Paint the segment from the right with what has left the disc; return names by group."""
    names = paint(axes, "lateral", VERTEBRAE)
    nerve = load_nerve()
    paint_nerve(axes, "lateral", [_from_under_pedicle(nerve["root_L4"])], OVER, "root_L4_side")
    paint_nerve(axes, "lateral", [nerve["root_L5"]], OVER, "root_L5_side")
    ghost_nerve(axes, "lateral", [nerve["root_L5_in_canal"]], OVER - 1, "root_L5_inside")
    for name in spilt:
        solid = 0.65 if name == "fragment" else 1.0  # it lies inside the canal
        _paint(axes, f"{name}_side", _seen_from_the_side(name), SPILT, OVER - 0.5, solid)
        names[f"{name}_side"] = f"{name} of the disc (schematic)"
    return names | {
        "root_L4_side": "root L4",
        "root_L5_side": "root L5, below",
        "root_L5_inside": "root L5, inside the canal",
    }


def _from_under_pedicle(root: NervePath) -> NervePath:
    """Root L4 from where it comes out of the canal: the atlas's begins in the middle of its gap."""
    above = [*UNDER_PEDICLE_L4_M, root.points_m[0, 2]]
    longer = np.vstack([above, root.points_m])
    return NervePath(root.id, longer, np.append(root.width_m[:1], root.width_m)).tapered(0.009)


def _seen_from_the_side(name: str) -> Points:
    """How far what has left the disc reaches behind it, shape (n, 2), as high as the disc or lower."""
    plates = load_end_plates()
    upper, lower = (plates[key].posterior_edge_m[:2] for key in ("L4_lower", "L5_upper"))
    back = np.array([-0.933, 0.36])
    along = (upper - lower) / np.linalg.norm(upper - lower)
    middle = (upper + lower) / 2
    reach, half, shift = {
        "bulge": (0.003, 0.0042, 0.0),
        "protrusion": (0.0056, 0.0046, 0.0),
        "extrusion": (0.0096, 0.0056, -0.0008),
        "fragment": (0.0030, 0.0050, -0.0080),
    }[name]
    turn = np.linspace(0, 2 * np.pi, 18, endpoint=False)
    start = 0.0030 if name == "fragment" else 0.0
    depth = start + reach * np.sin(turn) if start else reach * np.maximum(np.sin(turn), -0.35)
    place = middle + np.outer(depth, back)
    return np.asarray(place + np.outer(half * np.cos(turn) + shift, along))


def paint_above(axes: Axes, spilt: Sequence[str]) -> dict[str, str]:
    """Paint the slice through the disc with what has left it; return names by group."""
    shapes = load_segment()
    bone, disc, muscle = (BY_KIND[kind] for kind in ("bone", "disc", "muscle"))
    for name, tones, depth in (
        ("psoas_right", muscle, 10), ("psoas_left", muscle, 10),
        ("erector_right", muscle, 10), ("erector_left", muscle, 10),
        ("canal", CANAL, 20), ("lower_arch", bone, 32),
        ("upper_process_right", bone, 30), ("upper_process_left", bone, 30),
        ("disc", disc, 40), ("nucleus", NUCLEUS, 42),
        ("root_L4_right", NERVE, 50), ("root_L4_left", NERVE, 50), ("root_L5_left", NERVE, 50),
        ("root_L5_right", NERVE, 50), ("root_L5_touched", NERVE, 50), ("root_L5_pushed", NERVE, 50),
    ):  # fmt: skip
        _paint(axes, name, shapes[name], tones, float(depth))
    for name in spilt:
        _paint(axes, name, shapes[name], SPILT, 39.0 if name == "bulge" else 43.0)
    rings = [shapes["disc"] * share for share in (0.88, 0.76, 0.64)]
    Group(axes, "rings:of the disc", 41, [stroked(rings, disc.dark, 0.8, smooth=True)])
    for name in ("sac", "sac_pushed"):
        _paint_sac(axes, name, shapes[name])
    return {
        "psoas_right": "psoas major", "psoas_left": "psoas major",
        "erector_right": "erector spinae", "erector_left": "erector spinae",
        "canal": "vertebral canal", "lower_arch": "arch of vertebra L4",
        "upper_process_right": "upper joint process of L5", "upper_process_left": "upper joint process of L5",
        "disc": "disc L4–L5, tough ring", "nucleus": "soft core of the disc",
        "sac": "dural sac with nerve roots", "sac_pushed": "dural sac with nerve roots, pushed",
        "root_L4_right": "right root L4", "root_L4_left": "left root L4", "root_L5_left": "left root L5",
        "root_L5_right": "right root L5", "root_L5_touched": "right root L5, touched",
        "root_L5_pushed": "right root L5, pushed aside",
    } | {name: f"{name} of the disc" for name in spilt}  # fmt: skip


def _paint(
    axes: Axes, name: str, ring: Points, tones: Tones, depth: float, solid: float = 1.0
) -> None:
    middle = ring.mean(axis=0)
    light = middle + 0.62 * (ring - middle) + [-0.0004, 0.0006]
    parts = [filled([ring], tones.mid), filled([light], tones.light)]
    parts[0].set_alpha(solid)
    parts[1].set_alpha(0.45 * solid)
    Group(axes, name, depth, [*parts, stroked([ring], tones.edge, 1.1, smooth=True)])


def _paint_sac(axes: Axes, name: str, ring: Points) -> None:
    middle = ring.mean(axis=0)
    turn = np.linspace(0, 2 * np.pi, 9, endpoint=False)
    around = 0.55 * np.column_stack([0.0068 * np.cos(turn), 0.0058 * np.sin(turn) - 0.0012])
    threads = [
        Circle(
            tuple(middle + place), 0.00085, facecolor=NERVE.mid, edgecolor=NERVE.edge, linewidth=0.7
        )
        for place in (*around, np.zeros(2))
    ]
    Group(
        axes,
        name,
        45,
        [filled([ring], SAC.mid), stroked([ring], SAC.edge, 1.1, smooth=True), *threads],
    )
