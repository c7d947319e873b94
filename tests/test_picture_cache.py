"""What is kept of a picture is made anew when anything that it is made from has changed."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests import picture_cache
from tests.picture_cache import ROOT, kept, key, sources
from tests.pictures import NAMES

pytestmark = pytest.mark.slow  # copies all sources that a picture is made from

NAME = "muscle_chains"

#: Draws one picture after another, each with the lesson imported anew, and prints what each one read.
READS = """
import json, sys
import matplotlib.pyplot
opened = set()
sys.addaudithook(lambda event, told: event == "open" and opened.add(str(told[0])))
read = {}
for name in sys.argv[1:]:
    for module in [module for module in sys.modules if module.partition(".")[0] == "lesson"]:
        del sys.modules[module]
    opened.clear()
    from lesson.live.picture import picture
    picture(name)._repr_mimebundle_()
    ours = [module.__file__ for module in sys.modules.values() if module.__name__.partition(".")[0] == "lesson"]
    read[name] = sorted({*opened, *ours})
print(json.dumps(read))
"""


@pytest.fixture
def checkout(tmp_path):
    """A copy of all that pictures may be made from."""
    for folder in ("lesson", "data"):
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=unwanted)
    return tmp_path


@pytest.fixture
def store(monkeypatch):
    """A cache of its own, like pytest's, that can be looked into."""

    class Store(dict):
        set = dict.__setitem__

    monkeypatch.setattr(picture_cache, "store", Store())
    return picture_cache.store


def test_a_copy_of_the_sources_has_the_same_key(checkout):
    assert key(NAME, checkout) == key(NAME)


@pytest.mark.parametrize(
    "source",
    [
        f"lesson/diagrams/{NAME}.py",
        "lesson/diagrams/drawing/group.py",
        "lesson/diagrams/__init__.py",
        "lesson/atlas/skin.py",
        "lesson/live/svg.py",
        "data/atlas/view_lateral.json",
    ],
)
def test_a_change_of_a_source_changes_the_key(checkout, source):
    before = key(NAME, checkout)
    file = checkout / source
    file.write_bytes(file.read_bytes() + b"\n")
    assert key(NAME, checkout) != before


def test_a_source_that_is_taken_away_or_added_changes_the_key(checkout):
    keys = {key(NAME, checkout)}
    (checkout / "data" / "atlas" / "new.json").write_text("{}")
    keys.add(key(NAME, checkout))
    (checkout / "data" / "atlas" / "landmarks.json").unlink()
    keys.add(key(NAME, checkout))
    assert len(keys) == 3


def test_another_picture_of_the_same_body_keeps_its_key(checkout):
    before = key("nerve_from_behind", checkout)
    file = checkout / "lesson" / "diagrams" / f"{NAME}.py"
    file.write_bytes(file.read_bytes() + b"\n")
    assert key("nerve_from_behind", checkout) == before


def test_what_was_kept_is_used_while_its_key_is_the_same_and_made_anew_when_it_is_not(store):
    made = []

    def once_more():
        @kept()
        def size(name, stop):
            made.append((name, stop))
            return len(made)

        return size(NAME, 2)

    assert (once_more(), once_more()) == (1, 1)
    (place,) = store
    store[place]["key"] = "that of an earlier source"
    assert once_more() == 2
    assert made == [(NAME, 2)] * 2


@pytest.mark.usefixtures("store")
def test_a_source_that_changed_between_two_runs_is_drawn_anew(checkout, monkeypatch):
    made = []

    def a_run():
        monkeypatch.setattr(
            picture_cache, "_key_of_this_run", lambda name, **how: key(name, checkout, **how)
        )

        @kept()
        def size(_name):
            made.append(len(made))
            return made[-1]

        return size(NAME)

    assert (a_run(), a_run()) == (0, 0)
    file = checkout / "lesson" / "diagrams" / f"{NAME}.py"
    file.write_bytes(file.read_bytes() + b"\n")
    assert a_run() == 1


@pytest.mark.slow  # imports the lesson anew for each picture
def test_every_file_that_a_picture_reads_is_among_its_sources():
    done = subprocess.run(
        [sys.executable, "-c", READS, *NAMES],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
    )
    for name, files in json.loads(done.stdout).items():
        known = {str(file) for file in sources(name, on_the_page=True)}
        ours = {
            file
            for file in files
            if file.startswith((str(ROOT / "lesson"), str(ROOT / "data"))) and ".pyc" not in file
        }
        assert any(file.endswith(f"{name}.py") for file in ours)
        assert ours <= known, name
