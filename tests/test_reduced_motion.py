"""Whoever has asked their computer for less motion is spared whatever the lesson moves."""

import re
from pathlib import Path

import pytest

LESSON = Path(__file__).resolve().parent.parent / "lesson"


def sources(*endings):
    """Give the files that somebody wrote: not what others wrote, nor what was built from ours."""
    files = (file for ending in endings for file in LESSON.rglob(f"*.{ending}"))
    return sorted(file for file in files if not {"node_modules", "static"} & set(file.parts))


SHEETS = sources("css")
SCRIPTS = sources("js", "ts")
ASKED = "prefers-reduced-motion: reduce"
NOT_ASKED = "prefers-reduced-motion: no-preference"
#: What moves by itself; a rule that takes it away again has `none`, `auto` or no time.
MOVES = re.compile(r"(?:^|[\s;{])(animation|transition|scroll-behavior)(?:-\w+)*\s*:\s*([^;}]+)")
#: Or it takes no time from the first, and only waits: the first of two times is how long it lasts.
STILL = re.compile(r"none|auto|(?:[a-z-]+ )?0m?s(?: .*)?")
MOVES_BY_SCRIPT = re.compile(
    r"\.animate\(|behavior:\s*[\"']smooth|style\.(?:animation|transition|transform)\b"
    r"|setProperty\([\"'](?:animation|transition|transform)"
)


def named(path):
    return path.relative_to(LESSON).as_posix()


def rules(sheet: str, around: str = ""):
    """Give each rule of a style sheet: what it stands in, its selectors, its declarations."""
    sheet, at = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S), 0
    while (opens := sheet.find("{", at)) >= 0:
        head, depth, end = sheet[at:opens].strip(), 1, opens + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[end], 0)
            end += 1
        inside = sheet[opens + 1 : end - 1]
        if head.startswith(("@media", "@container", "@supports")):
            yield from rules(inside, f"{around} {head}")
        elif not head.startswith("@"):
            yield around, {part.strip() for part in head.split(",")}, inside
        at = end


def moving(sheet: str):
    """Give the selectors that move something and are not stilled for whoever asks for that."""
    moved, stilled = set(), set()
    for around, selectors, declared in rules(sheet):
        for kind, value in MOVES.findall(declared):
            these = {(kind, selector) for selector in selectors}
            if STILL.fullmatch(value.strip()):
                stilled |= these if ASKED in around else set()
            elif NOT_ASKED not in around:
                moved |= these
    return sorted(moved - stilled)


@pytest.mark.parametrize("path", SHEETS, ids=named)
def test_what_a_sheet_moves_is_still_for_whoever_asks(path):
    assert moving(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=named)
def test_a_script_that_moves_something_asks_first(path):
    script = path.read_text("utf-8")
    assert not MOVES_BY_SCRIPT.search(script) or ASKED in script


def test_what_moves_is_found():
    moves = ".a { color: red; animation: in 0.3s 1s both; } .b, .c { transition: opacity 1s; }"
    assert moving(moves) == [("animation", ".a"), ("transition", ".b"), ("transition", ".c")]
    assert moving(".a { animation: in 0s 2s forwards; }") == []
    stills = f"@media ({ASKED}) {{ .a {{ animation-duration: 0s; }} .b {{ transition: none; }} }}"
    assert moving(moves + stills) == [("transition", ".c")]
    assert moving(f"@media ({NOT_ASKED}) {{ {moves} }}") == []
    assert any(moving(path.read_text("utf-8").replace(ASKED, "print")) for path in SHEETS)
