"""The source archive: a wheel made from it is the wheel made from the checkout, and it works."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

pytestmark = pytest.mark.slow  # builds the archive, and a wheel from it

ROOT = Path(__file__).resolve().parent.parent


def wheel_of(folder, into):
    (built,) = WheelBuilder(str(folder)).build(directory=str(into), versions=["standard"])
    return built


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The source archive, unpacked where no checkout is."""
    folder = tmp_path_factory.mktemp("sdist")
    (built,) = SdistBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with tarfile.open(built) as archive:
        archive.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def installed(unpacked, tmp_path_factory):
    """What a wheel from the archive puts into site-packages, in a path of many letters."""
    folder = tmp_path_factory.mktemp("a place with ümläuts and spaces")
    with zipfile.ZipFile(wheel_of(unpacked, folder)) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_a_wheel_from_the_archive_is_a_wheel_from_the_checkout(unpacked, tmp_path):
    names = []
    for folder, into in ((unpacked, tmp_path / "one"), (ROOT, tmp_path / "other")):
        into.mkdir()
        with zipfile.ZipFile(wheel_of(folder, into)) as wheel:
            names.append({name for name in wheel.namelist() if "__pycache__" not in name})
    assert names[0] == names[1]


def test_the_lesson_works_from_the_wheel_outside_the_checkout(installed, tmp_path):
    code = """
import lesson, pathlib
from lesson.data_folder import data_folder
from lesson.atlas.views import load_view
assert pathlib.Path(lesson.__file__).is_relative_to(PLACE), lesson.__file__
from lesson.page_calls import find_page, pages_folder
assert data_folder().is_relative_to(PLACE)
assert pages_folder().is_relative_to(PLACE) and find_page("02").is_relative_to(PLACE)
assert len(load_view("lateral")) > 20
assert len(lesson.ask("nerve.roots").questions) == 1
assert "sciatic" in str(lesson.picture("nerve_from_the_side")._repr_mimebundle_())
print("well")
""".replace("PLACE", repr(str(installed)))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
    )
    assert done.stdout == "well\n", done.stderr
