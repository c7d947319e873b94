"""lesson/jupyter/whereabouts.py: which servers open on the lesson, and where its workbench is."""

from types import SimpleNamespace

import pytest

from lesson.jupyter import whereabouts
from lesson.page_calls import CHECKOUT

ROOT = CHECKOUT.parent


def server(root=ROOT, told="/", base="/", started="lab", there=("jupyterlab",)):
    """Stand for a server that was started in the folder `root` and told to open on an address."""
    extensions = {name: SimpleNamespace(enabled=True) for name in there}
    return SimpleNamespace(
        root_dir=str(root),
        default_url=told,
        base_url=base,
        starter_app=SimpleNamespace(name=started),
        extension_manager=SimpleNamespace(extensions=extensions),
    )


@pytest.mark.parametrize("base", ["/", "/user/anna/"])
@pytest.mark.parametrize(
    ("told", "expected"),
    [("lesson", True), ("lesson/read/02.ipynb", True), ("", False), ("lab", False), ("lessons", False)],
)  # fmt: skip
def test_a_server_may_be_told_to_open_on_the_lesson(base, told, expected):
    assert whereabouts.opens_lesson(server(told=base + told), f"{base}lesson") is expected


@pytest.mark.parametrize("base", ["/", "/user/anna/"])
@pytest.mark.parametrize("told", ["", "lab", "tree", "/lab/"])
def test_one_started_in_the_checkout_opens_on_it_unless_told_otherwise(base, told):
    assert whereabouts.is_checkout(server(told=base + told, base=base))
    assert not whereabouts.is_checkout(server(told=f"{base}lab/tree/own.ipynb", base=base))


@pytest.mark.parametrize("root", [ROOT.parent, CHECKOUT, ROOT / "data"])
def test_one_started_elsewhere_opens_as_ever(root):
    assert not whereabouts.is_checkout(server(root))


def test_a_server_above_an_environment_with_the_wheel_opens_as_ever(monkeypatch, tmp_path):
    inside = tmp_path / "venv" / "lesson" / "notebooks"
    monkeypatch.setattr(whereabouts, "pages_folder", lambda: inside)
    assert not whereabouts.is_checkout(server(tmp_path))
    assert not whereabouts.is_checkout(server(inside.parent))
    assert whereabouts.below_root(server(tmp_path)) == "venv/lesson/notebooks"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "/lab/tree/notebooks"),
        ({"base": "/user/x/"}, "/user/x/lab/tree/notebooks"),
        ({"there": ("jupyterlab", "notebook"), "started": "notebook"}, "/notebooks/notebooks"),
        ({"there": ("jupyterlab", "notebook")}, "/lab/tree/notebooks"),
        ({"there": ()}, None),
        ({"root": ROOT / "data"}, None),
    ],
)
def test_the_workbench_is_the_application_that_was_started(given, expected):
    assert whereabouts.workbench(server(**given)) == expected


def test_an_address_in_the_workbench_is_one_whatever_the_folder_is_called(monkeypatch, tmp_path):
    folder = tmp_path / "50 % of #1?" / "notebooks"
    monkeypatch.setattr(whereabouts, "pages_folder", lambda: folder)
    assert whereabouts.workbench(server(tmp_path)) == "/lab/tree/50%20%25%20of%20%231%3F/notebooks"
