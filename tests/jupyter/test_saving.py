"""What is saved in the workbench: a page of the lesson keeps lasting faces, any other all of its own."""

from types import SimpleNamespace

import pytest

from lesson.jupyter.extension import before_saving
from lesson.page_calls import CHECKOUT
from lesson.saved_faces import WIDGET

PAGE = "notebooks/01_the_sciatic_nerve.ipynb"


def saved(path, kind="notebook", nbformat=4, **manager):
    """Return the faces that an output with a widget keeps in a file of this path."""
    faces = {WIDGET: {"model_id": "1"}, "text/html": "<p>read</p>"}
    content = {"nbformat": nbformat, "metadata": {}, "cells": [{"outputs": [{"data": faces}]}]}
    manager = SimpleNamespace(**{"root_dir": str(CHECKOUT.parent), **manager})
    before_saving({"type": kind, "content": content}, path=path, contents_manager=manager)
    return set(faces)


@pytest.mark.parametrize("path", [PAGE, f"/{PAGE}", "notebooks/teaching/new.ipynb"])
def test_a_page_of_the_lesson_keeps_what_opens_again(path):
    assert saved(path) == {"text/html"}


@pytest.mark.parametrize("path", ["own.ipynb", "notebooks/../own.ipynb", "data/notebooks/x.ipynb"])
def test_another_notebook_keeps_all(path):
    assert saved(path) == {WIDGET, "text/html"}


@pytest.mark.parametrize(("kind", "nbformat"), [("file", 4), ("notebook", 3)])
def test_what_is_no_notebook_of_today_is_left_alone(kind, nbformat):
    assert saved(PAGE, kind, nbformat) == {WIDGET, "text/html"}


@pytest.mark.parametrize("root", [None, "", "/"])
def test_a_server_that_keeps_no_files_saves_all(root):
    assert saved(PAGE, root_dir=root) == {WIDGET, "text/html"}


def test_a_contents_manager_that_knows_no_folder_saves_all():
    faces = {WIDGET: {"model_id": "1"}}
    content = {"nbformat": 4, "metadata": {}, "cells": [{"outputs": [{"data": faces}]}]}
    before_saving({"type": "notebook", "content": content}, path=PAGE, contents_manager=object())
    assert WIDGET in faces
