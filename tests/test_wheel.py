"""The wheel carries the lesson, its data and its pages, what switches it on, and nothing else."""

import json
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from trove_classifiers import classifiers

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    """Every file of a wheel built from this folder."""
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(built) as wheel:
        return set(wheel.namelist())


#: Parts of the package's folder that only a contributor needs, or that nobody keeps.
LEFT_OUT = {"__pycache__", ".ipynb_checkpoints", "frontend"}
#: Where the wheel has what is built for JupyterLab, and where a checkout has it.
SHARED, BUILT = "share/jupyter/labextensions", "lesson/labextensions"


def files_of(folder, among):
    """What a wheel should hold of a folder, by its name inside the wheel."""
    return {
        f"{among}/{path.relative_to(ROOT / folder).as_posix()}"
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not LEFT_OUT & set(path.parts)
    }


def test_the_wheel_carries_the_whole_package(names):
    assert files_of("lesson", "lesson") - files_of(BUILT, BUILT) <= names


def test_the_wheel_carries_all_the_data(names):
    assert files_of("data", "lesson/data") <= names


def test_the_wheel_carries_all_the_pages(names):
    pages = files_of("notebooks", "lesson/notebooks")
    assert len(pages) > 15
    assert pages <= names


def test_the_wheel_switches_the_lesson_on_in_a_server_and_in_jupyterlab(names):
    shared = {name.partition(".data/data/")[2] for name in names if ".data/data/" in name}
    extension = files_of(BUILT, SHARED)
    switch = "etc/jupyter/jupyter_server_config.d/sciatic-nerve-lesson.json"
    assert shared == extension | {switch}
    assert f"{SHARED}/sciatic-nerve-lesson/package.json" in extension
    assert f"{SHARED}/sciatic-nerve-lesson/install.json" in extension


def test_the_wheel_carries_what_is_built_for_jupyterlab_once(names):
    scripts = [name for name in names if re.search(r"/extension\.[0-9a-f]+\.js$", name)]
    assert len(scripts) == 1


def test_jupyterlab_is_told_who_takes_the_extension_away_again():
    told = json.loads((ROOT / BUILT / "sciatic-nerve-lesson" / "install.json").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert told["packageManager"] == "python"
    assert told["packageName"] == project["name"]
    assert project["name"] in told["uninstallInstructions"]


def test_every_classifier_is_one_that_pypi_knows():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "Framework :: Jupyter :: JupyterLab :: Extensions :: Prebuilt" in project["classifiers"]
    assert set(project["classifiers"]) <= classifiers


def test_the_wheel_carries_its_licences(names):
    licences = {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name}
    assert {"LICENSE", "OFL.txt", "reader_licences.txt"} <= licences


def test_the_wheel_carries_what_is_built_and_not_what_it_is_built_from(names):
    assert {"lesson/static/quiz.js", "lesson/static/quiz.css"} <= names
    assert not [name for name in names if name.startswith("lesson/frontend")]


def test_the_wheel_carries_nothing_else(names):
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"lesson"}
