"""The sheet is one page that says what matters, carries its type and is the same each time."""

import io
import os
import re
import subprocess
import sys

import numpy as np
import pypdf
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patches import Rectangle
from PIL import Image

from lesson.routine.screen.table import load_table
from lesson.routine.take_along.paper import HEIGHT_PT, WIDTH_PT
from lesson.routine.take_along.sheet import sheet, sheet_figure
from lesson.routine.words import load_sayings, say
from tests.routine.cases import made
from tests.routine.take_along.laid_out import PLANS, drawn_as

pytestmark = pytest.mark.slow  # draws and prints many sheets


def read_pdf(**case):
    return pypdf.PdfReader(io.BytesIO(sheet(made(**case))))


@pytest.mark.parametrize("case", PLANS.values(), ids=PLANS)
def test_it_is_one_page_of_a4(case):
    (page,) = read_pdf(**case).pages
    assert float(page.mediabox.width) == pytest.approx(WIDTH_PT, abs=0.5)
    assert float(page.mediabox.height) == pytest.approx(HEIGHT_PT, abs=0.5)


def words_on(plan):
    text = pypdf.PdfReader(io.BytesIO(sheet(plan))).pages[0].extract_text()
    return " ".join(text.split())


@pytest.mark.parametrize("case", PLANS.values(), ids=PLANS)
def test_it_says_what_a_clinician_would_want_to_be_said(case):
    plan = made(**case)
    text = "".join(words_on(plan).split())

    def says(words):
        return "".join(words.split()) in text

    along = load_sayings("take_along.yaml")
    for step in plan.steps:
        assert says(step.what.name)
        assert all(says(line) for line in step.what.how)
    assert says(say("stop_signs"))
    assert says(say("how_often"))
    assert says("no clinician has reviewed these choices yet")
    assert says(along["ask_text"].text)
    assert says(along["seek"].text)
    assert all(says(str(number)) for number in range(1, 15))


def test_a_light_routine_says_two_out_of_ten():
    assert "2/10" in words_on(made(last_time="sore"))
    assert "4/10" not in words_on(made(last_time="sore"))


def test_what_the_answers_left_out_comes_first_and_the_rest_is_counted():
    asked = ("osteoporosis", "floor", "hernia", "arthritis", "outer_thigh", "diabetes", "veins")
    given_ = dict.fromkeys(asked, "yes")
    text = words_on(made(given_, minutes=40.0, week=3))
    assert "Your answer: Osteoporosis" in text
    assert re.search(r"And \d+ more; the lesson shows them", text)
    assert load_table()["K48"].adapt.say in text


def test_its_type_is_carried_inside():
    (page,) = read_pdf().pages
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert "SourceSans3" in inner["/BaseFont"]
        assert "/FontFile2" in inner["/FontDescriptor"].get_object()


def test_the_same_plan_gives_the_same_bytes_in_another_process_too():
    command = (
        "import sys; from tests.routine.cases import made;"
        "from lesson.routine.take_along.sheet import sheet;"
        "sys.stdout.buffer.write(sheet(made()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", command],
        env=os.environ | {"PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == sheet(made()) == sheet(made())
    assert b"CreationDate" not in done.stdout


def test_it_reads_in_grey():
    figure = sheet_figure(made())
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    grey = np.asarray(Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("L"))
    assert grey.max() - grey.min() > 190
    for patch in drawn_as(figure, Rectangle):
        red, green, blue, alpha = patch.get_facecolor()
        light = 0.299 * red + 0.587 * green + 0.114 * blue
        assert alpha == 0 or light > 0.9 or light < 0.2
