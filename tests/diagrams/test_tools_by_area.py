from dataclasses import replace

import pytest
from matplotlib.text import Text

from lesson.diagrams import tools_by_area as room
from lesson.evidence.tools import load_uses

#: Of the length that fills three lines, and no more.
THREE_LINES = "stretch first, and flat hands only where a clinician has agreed to it"


def outside(diagram):
    """The lines of a cell that are not wholly on its ground."""
    diagram.figure.canvas.draw()
    for group in diagram.groups():
        if group.name in diagram.names:
            ground, *parts = group.parts
            box = ground.get_window_extent()
            for part in (part for part in parts if isinstance(part, Text)):
                inside = part.get_window_extent()
                if not (box.x0 < inside.x0 and inside.x1 < box.x1 and box.y0 < inside.y0):
                    yield part.get_text()


def test_every_cells_words_stay_on_its_ground():
    assert list(outside(room.tools_by_area())) == []


@pytest.mark.parametrize("tool", ["hands", "two-peaked tool"])
def test_three_lines_have_room_in_every_row(monkeypatch, tool):
    uses = {
        key: replace(use, why=THREE_LINES) if use.tool == tool else use
        for key, use in load_uses().items()
    }
    monkeypatch.setattr(room, "load_uses", lambda: uses)
    assert list(outside(room.tools_by_area())) == []
