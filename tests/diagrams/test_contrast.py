"""What is drawn stands out from the page, by day and by night: words 4.5 to 1, lines 3 to 1."""

import re
from pathlib import Path

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import PathPatch
from matplotlib.text import Text

import lesson
from lesson.diagrams.avoidance_cycle import ARROWS, WAYS_OUT
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.style import INK, PAPER, QUIET_INK
from lesson.diagrams.pelvic_angles import COLOURS
from tests.contrast import contrast
from tests.pictures import NAMES, drawn

SHEETS = Path(lesson.__file__).parent / "frontend" / "src"
WORDS, LINES = 4.5, 3.0


def _in(sheet: str, pattern: str) -> str:
    (found,) = re.findall(pattern, (SHEETS / sheet).read_text(encoding="utf-8"))
    return found


#: What a picture lies on in the reader and elsewhere, and what its words are in the dark.
DAY = (PAPER, _in("reader/styles/theme.css", r"--reader-raised: (#fff\w+);"))
NIGHT = (
    _in("reader/styles/theme.css", r"--reader-raised: (#2\w+);"),
    _in("diagram/diagram.css", r"--sl-paper: (#1\w+);"),
)
WORDS_BY_NIGHT = {
    role: _in("styles/drawing_dark.css", rf'text\[data-part="{role}"\].*?fill: (#\w+)')
    for role in ("text", "note")
}


def test_the_measure_knows_black_on_white_and_what_was_too_dark():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#4a1f66", NIGHT[0]) < 1.5
    assert contrast("#97473d", NIGHT[0]) < LINES


def group_named(name, wanted):
    (group,) = (group for group in drawn(name).groups() if group.name == wanted)
    return group


@pytest.mark.parametrize("name", NAMES)
def test_words_on_the_page_are_read_by_day_and_by_night(name):
    written = [part for group in drawn(name).groups() for part in group.parts]
    words = [part for part in written if isinstance(part, Text) and part.get_gid()]
    assert {to_hex(part.get_color()) for part in words} <= {INK, QUIET_INK}
    assert words
    for part in words:
        assert all(contrast(to_hex(part.get_color()), ground) >= WORDS for ground in DAY)
        by_night = WORDS_BY_NIGHT[str(part.get_gid())]
        assert all(contrast(by_night, ground) >= WORDS for ground in NIGHT)


@pytest.mark.parametrize("ground", [*DAY, *NIGHT])
@pytest.mark.parametrize("look", ["", "faint "])
@pytest.mark.parametrize("key", [arrow for arrow, *_ in ARROWS])
def test_an_arrow_of_the_cycle_is_seen_even_where_it_is_faint(key, look, ground):
    for part in group_named("avoidance_cycle", look + key).parts:
        assert contrast(to_hex(part.get_edgecolor()), ground) >= LINES
        assert part.get_alpha() is None


def test_no_stop_of_the_cycle_makes_an_arrow_paler():
    arrows = {look + key for key, *_ in ARROWS for look in ("", "faint ")}
    for stop in drawn("avoidance_cycle").stops:
        assert {seen for name, seen in stop.opacity.items() if name in arrows} <= {0.0}
        for key, *_ in ARROWS:
            assert not stop.opacity.get(key, 1) or not stop.opacity.get(f"faint {key}", 1)


@pytest.mark.parametrize("ground", [*DAY, *NIGHT])
@pytest.mark.parametrize("way", [way.key for way in WAYS_OUT])
def test_a_way_out_of_the_cycle_is_seen(way, ground):
    parts = group_named("avoidance_cycle", f"way by {way}").parts
    assert all(isinstance(part, PathPatch) for part in parts)
    assert all(contrast(to_hex(part.get_edgecolor()), ground) >= LINES for part in parts)


@pytest.mark.parametrize("key", COLOURS)
def test_the_line_beside_an_angles_name_is_seen_on_a_ground_of_its_own(key):
    lines = [
        part
        for part in group_named("pelvic_angles", f"reading:{key}").parts
        if isinstance(part, Shape)
    ]
    below, line = lines
    assert to_hex(below.get_edgecolor()) == PAPER
    assert below.get_linewidth() > line.get_linewidth()
    assert contrast(to_hex(line.get_edgecolor()), PAPER) >= LINES
    assert all(contrast(PAPER, ground) >= LINES for ground in NIGHT)
