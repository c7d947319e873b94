"""A page that came by mail, or is read on GitHub: nothing is alive, and all of it can be read."""

import re
import struct
from base64 import b64decode

import pytest

from tests.notebooks.pages import PATHS, code, read

OUTPUTS = [
    pytest.param(output, id=f"{path.stem}-{number}")
    for path in PATHS
    for number, cell in enumerate(code(read(path)))
    for output in cell.outputs
]
ALIVE = {"application/javascript", "application/vnd.jupyter.widget-view+json"}


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_has_a_face_that_needs_no_trust(output):
    faces = set(output.data)
    assert "application/vnd.jupyter.widget-view+json" not in faces
    assert len(output.data["text/plain"].split()) >= 3
    if faces & ALIVE:
        assert faces & {"image/png", "text/html"}


@pytest.mark.parametrize("output", [each for each in OUTPUTS if "image/png" in each.values[0].data])
def test_a_still_is_large_enough_to_be_read(output):
    sides = struct.unpack(">II", b64decode(output.data["image/png"])[16:24])
    assert max(sides) > 1000
    assert min(sides) > 300


@pytest.mark.parametrize("output", [each for each in OUTPUTS if "text/html" in each.values[0].data])
def test_words_do_not_hide_behind_a_script(output):
    left = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", output.data["text/html"], flags=re.S)
    assert len(left.split()) >= 5
