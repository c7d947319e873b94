"""The pelvis lab: tighten muscles, and see how far the model says the pelvis tips."""

from collections.abc import Mapping
from functools import cache

from matplotlib.axes import Axes

from lesson.atlas.views import load_view, skeleton
from lesson.diagrams.diagram import Change, Diagram, Dial, Stop
from lesson.diagrams.drawing.chart import Scale
from lesson.diagrams.drawing.panel import Line, write_lines
from lesson.diagrams.drawing.plate import layers_of, page, paint, paint_body
from lesson.diagrams.drawing.scales import Row, Scales, signed
from lesson.diagrams.drawing.style import BY_KIND
from lesson.diagrams.drawing.tilt_chart import paint_people, pose_people
from lesson.mechanics.balance import Balance, balance
from lesson.mechanics.groups import hip_groups, trunk_groups
from lesson.mechanics.paths import nerve_change, piriformis_change
from lesson.mechanics.posture import pose
from lesson.mechanics.presets import load_presets
from lesson.mechanics.spread import Spread, spread
from lesson.mechanics.standing import Standing

VIEW = "lateral"
WINDOW = (-0.275, 1.3, 0.30, 1.30)
#: A group that pulls so hard, one leg, has its full colour; one that is slack nearly none.
FULL_N, SLACK = 250.0, 0.16
FULL_TRUNK_NM = 6.0
SIDES = ("both", "right", "left")
RIGHT_ONLY, LEFT_ONLY = 1, 2
SEEN_THROUGH = {"hip_bone_right": 0.5}

TITLE = "The pelvis lab"
DESCRIPTION = (
    "A skeleton from the right whose pelvis a model of muscles tips, with the pull of each muscle "
    "group as bars and the answer for 20 plausible people as dots. Psoas and iliacus 5 % shorter "
    "tip it 2.1° forwards (nine in ten people 1.0° to 3.7°), hamstrings 5 % shorter 0.3° "
    "backwards, rectus femoris not at all while the knee is straight. For comparison: one session "
    "of hip-flexor stretching changed it by −1.2° (Preece 2021), bone shape alone differs by 5° "
    "(Preece 2008). A model, not a measurement."
)


def _tight(key: str, label: str) -> Dial:
    return Dial(key, label, -10, 10, 0, 1, " %")


#: In threes: the front, the back, and what is not a muscle.
DIALS = (
    _tight("psoas_iliacus", "Psoas and iliacus"),
    _tight("erectors", "Back muscles"),
    Dial("side", "Tight hip muscles", 0, 2, 0, 1, "", SIDES),
    _tight("rectus_femoris", "Rectus femoris"),
    _tight("gluteus_maximus", "Gluteus maximus"),
    Dial("stiffness_nm_per_deg", "Spine and tone", 0.5, 4, 1.5, 0.5, " N·m/°"),
    _tight("other_flexors", "Other hip flexors"),
    _tight("hamstrings", "Hamstrings"),
    Dial("knee_deg", "Knees bent", 0, 60, 0, 5),
    _tight("adductors", "Adductors"),
    _tight("abdominals", "Belly muscles"),
    Dial("leg_difference_mm", "Right leg longer", -25, 25, 0, 1, " mm"),
)


def pelvis_lab() -> Diagram:
    """Return the lab: one slider for psoas and iliacus, or all of them with a kernel.

    Source: the lesson's own model, ``data/muscles/README.md``; Preece2021, LevineWhittle1996 and
    Preece2008 for what was measured in people.
    """
    figure, axes = page(WINDOW, height_pt=510)
    paint_body(axes, VIEW, rigged=True)
    names = paint(axes, VIEW, [*skeleton(VIEW), "thoracic_column", "rib_cage"], rigged=True)
    names |= paint(axes, VIEW, list(_structures()), rigged=True)
    _paint_side(axes)
    _paint_scales(axes)
    paint_people(axes, LEFT, SCALE)
    stops = tuple(
        Stop(signed(tight, 0) + " %", **vars(_change({"psoas_iliacus": float(tight)})))
        for tight in range(-10, 11)
    )
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Psoas and iliacus shorter by",
        stops,
        start=15,
        layers=layers_of(names),
        dials=DIALS,
        presets={preset.label: preset.values for preset in load_presets()},
        answer=_change,
    )


def _standing(values: Mapping[str, float]) -> Standing:
    set_up = {dial.key: float(values.get(dial.key, dial.start)) for dial in DIALS}
    hip = {group.group: set_up.get(group.group, 0.0) for group in hip_groups()}
    trunk = {group.group: set_up[group.group] for group in trunk_groups()}
    loose = dict.fromkeys(hip, 0.0)
    right = loose if set_up["side"] == LEFT_ONLY else hip
    left = loose if set_up["side"] == RIGHT_ONLY else hip
    return Standing(
        right | trunk,
        left,
        set_up["stiffness_nm_per_deg"],
        set_up["leg_difference_mm"],
        set_up["knee_deg"],
    )


def _change(values: Mapping[str, float]) -> Change:
    standing = _standing(values)
    found, people = balance(standing), spread(standing)
    moments = found.after_nm | {"tone": found.tone_nm, "spine": found.spine_nm}
    places = {
        **pose(found, VIEW),
        **_scales().pose(moments),
        **pose_people(SCALE, people.tilt_deg, found.tilt_deg),
    }
    return Change(_said(found, people), _colours(found), places, _scales().words(moments))


def _colours(found: Balance) -> dict[str, float]:
    """How solid each structure is: by the passive pull of its group on the right side."""
    seen = dict(SEEN_THROUGH)
    for group in hip_groups():
        pull = found.force_right_n[group.rows].sum()
        seen |= dict.fromkeys(group.structures, _solid(pull / FULL_N))
    for trunk in trunk_groups():
        share = abs(found.after_nm[trunk.group]) / FULL_TRUNK_NM
        seen |= dict.fromkeys(trunk.structures, _solid(share))
    return {name: seen[name] for name in (*_structures(), *SEEN_THROUGH)}


def _solid(share: float) -> float:
    return SLACK + (1 - SLACK) * min(1.0, float(share))


def _said(found: Balance, people: Spread) -> str:
    low, high = people.between(0.9)
    nerve = nerve_change(found.tilt_deg)
    piriformis = piriformis_change(
        found.standing.standing_flexion_deg,
        found.standing.standing_flexion_deg + found.tilt_deg,
        -found.turn_deg,
    )
    if abs(found.tilt_deg) < 0.05 and not found.obliquity_deg:
        return "The pelvis does not tip."
    said = f"The pelvis {_tips(found.tilt_deg)}, and lordosis changes as much. "
    if abs(found.tilt_deg) >= 0.05:
        said += f"Nine in ten plausible people: {signed(low)}° to {signed(high)}°. "
    if abs(found.turn_deg) >= 0.05:
        side = "left" if found.turn_deg > 0 else "right"
        said += f"It turns {abs(found.turn_deg):.1f}° to the {side}. "
    if found.obliquity_deg:
        side = "right" if found.obliquity_deg > 0 else "left"
        said += f"Its {side} side stands {abs(found.obliquity_deg):.1f}° higher. "
    return (
        said + f"In this drawing the nerve’s course changes by {signed(float(nerve.longer_mm))} mm "
        f"({signed(float(nerve.strain_percent))} %), "
        f"piriformis by {signed(float(piriformis.longer_mm))} mm."
    )


def _tips(tilt_deg: float) -> str:
    if abs(tilt_deg) < 0.05:
        return "does not tip"
    return f"tips {abs(tilt_deg):.1f}° {'forwards' if tilt_deg > 0 else 'backwards'}"


@cache
def _structures() -> tuple[str, ...]:
    """The muscles that the sliders turn, as far as this view shows them."""
    wanted = [name for group in hip_groups() for name in group.structures]
    wanted += [name for group in trunk_groups() for name in group.structures]
    away = {"gluteus_medius_right", "gluteus_minimus_right", "piriformis_right",
            "external_oblique_right"}  # fmt: skip
    return tuple(name for name in wanted if name in load_view(VIEW) and name not in away)


LEFT, MIDDLE, HALF = 0.37, 0.83, 0.225
SCALE = Scale(-15, 15, MIDDLE - HALF, MIDDLE + HALF)
TOP, PITCH = 1.205, 0.0365
ROWS = {
    "psoas_iliacus": "Psoas and iliacus",
    "rectus_femoris": "Rectus femoris",
    "other_flexors": "Other hip flexors",
    "adductors": "Adductors",
    "hamstrings": "Hamstrings",
    "gluteus_maximus": "Gluteus maximus",
    "small_gluteals": "Small gluteals, piriformis",
    "erectors": "Back muscles",
    "abdominals": "Belly muscles",
    "tone": "Tone in standing",
    "spine": "Spine and tone resist",
}


@cache
def _scales() -> Scales:
    plain = balance(Standing())
    before = plain.before_nm | {"tone": plain.tone_nm, "spine": 0.0}
    quiet = {"tone", "spine"}
    rows = [
        Row(key, label, BY_KIND["disc" if key in quiet else "muscle"], before[key])
        for key, label in ROWS.items()
    ]
    return Scales(rows, MIDDLE, TOP, HALF, PITCH, LEFT, 24.0)


def _paint_side(axes: Axes) -> None:
    lines = [
        Line("RIGHT SIDE", 12, strong=True),
        Line("seen from the right", 12, quiet=True),
        Line("pale muscle: slack\nfull colour: pulls hard", 12, quiet=True),
    ]
    write_lines(axes, "heading:side", lines, (-0.268, 0.58))


def _paint_scales(axes: Axes) -> None:
    _write(
        axes,
        "heading:scales",
        Line("What pulls on the pelvis, in N·m", 14, strong=True),
        LEFT,
        1.295,
    )
    ticks = Line("tick: nothing tight", 12, quiet=True)
    _write(axes, "note:scales", ticks, LEFT, 1.258)
    _write(axes, "note:back", Line("tips it backwards", 12, quiet=True), MIDDLE - HALF, 1.258)
    _write(axes, "note:forward", Line("tips it forwards", 12, quiet=True), MIDDLE + 0.02, 1.258)
    _scales().paint(axes)


def _write(axes: Axes, name: str, line: Line, across: float, top: float) -> None:
    write_lines(axes, name, [line], (across, top))
