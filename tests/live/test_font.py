"""The letters that a page gets for words in pictures."""

import io
import xml.etree.ElementTree as ET

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from lesson.data_folder import data_folder
from lesson.diagrams.pelvis_lab import pelvis_lab
from lesson.live.font import FAMILIES, WEIGHTS, font_sheet
from lesson.live.svg import SVG
from tests import pictures
from tests.ci import from_ci

fonts = from_ci("fonts")
#: Spaces of another width, which every typesetter makes from the plain one.
SPACES = {"\u2005"}
LAB = pelvis_lab()


def letters_of(font):
    return set(map(chr, font.getBestCmap()))


@pytest.fixture(scope="module", params=WEIGHTS)
def cut(request):
    return TTFont(data_folder() / "fonts" / f"lesson_words_{request.param}.woff")


@pytest.fixture(scope="module")
def letters():
    files = [data_folder() / "fonts" / f"lesson_words_{weight}.woff" for weight in WEIGHTS]
    return set.intersection(*(letters_of(TTFont(file)) for file in files))


@pytest.mark.parametrize("name", pictures.NAMES)
def test_every_letter_of_a_picture_is_there(name, letters):
    scene = pictures.scene(name)
    drawn = {text.text or "" for text in ET.fromstring(scene["svg"]).iter(f"{SVG}text")}
    told = {words for stop in scene["stops"] for words in stop.get("words", {}).values()}
    assert set("".join(drawn | told)) - SPACES <= letters


@given(st.fixed_dictionaries({dial.key: st.floats(dial.low, dial.high) for dial in LAB.dials}))
def test_every_letter_that_the_kernel_may_answer_is_there(letters, values):
    assert set("".join(LAB.answer(values).words.values())) <= letters


def test_what_was_cut_is_what_the_program_cuts(cut):
    weight = cut["OS/2"].usWeightClass
    written = io.BytesIO()
    fonts.cut(weight).save(written)
    anew = TTFont(io.BytesIO(written.getvalue()))
    assert letters_of(cut) == set(fonts.LETTERS) == letters_of(anew)
    for table in ("hmtx", "GPOS", "GSUB", "name"):
        assert cut.getTableData(table) == anew.getTableData(table)


def test_what_was_cut_has_a_name_of_its_own_and_keeps_its_licence(cut):
    """The licence keeps the name "Source" for the whole typeface."""
    names = {record.nameID: str(record) for record in cut["name"].names}
    assert names[1] == fonts.NAME == FAMILIES[0].strip("'")
    assert "Source" not in names[1]
    assert "SIL Open Font License" in names[13]


def test_the_sheet_asks_no_host_for_the_letters():
    sheet = font_sheet()
    assert sheet.count("@font-face") == len(WEIGHTS)
    assert sheet.count("url(") == sheet.count('url("data:font/woff;base64,')
