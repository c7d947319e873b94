"""reader.js holds the page's half of the widgets: what is installed beside it has to speak the same."""

import json
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tests.ci import ROOT

BUNDLED = json.loads((ROOT / "lesson" / "frontend" / "package.json").read_text("utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ASKED = {r.name: r.specifier for r in map(Requirement, PROJECT["dependencies"])}
#: Which ipywidgets a page with this @jupyter-widgets/base answers, each by its major version.
KERNEL_SIDE = {6: 8}


def bundled(package):
    """The version of a package that reader.js holds."""
    return Version(BUNDLED["devDependencies"][package])


def locked(package):
    """The version of a package that a learner is given."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    (found,) = re.findall(rf"^{package}==(\S+) ", lock, re.MULTILINE)
    return Version(found)


def test_the_locked_widgets_are_those_that_reader_js_answers():
    assert locked("ipywidgets").major == KERNEL_SIDE[bundled("@jupyter-widgets/base").major]
    assert locked("anywidget").release[:2] == bundled("anywidget").release[:2]


@pytest.mark.parametrize(
    ("package", "first_unknown"),
    [
        ("ipywidgets", f"{KERNEL_SIDE[bundled('@jupyter-widgets/base').major] + 1}.0.0"),
        ("anywidget", f"0.{bundled('anywidget').minor + 1}.0"),
    ],
)
def test_no_later_ones_are_installed_that_may_speak_otherwise(package, first_unknown):
    assert ASKED[package].contains(locked(package))
    assert not ASKED[package].contains(first_unknown)
