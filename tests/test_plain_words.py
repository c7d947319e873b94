"""What the lesson says from its data is in no words of Jupyter: questions, feedback, stories, messages."""

from pathlib import Path

import pytest
import yaml

from lesson.data_folder import data_folder
from tests.plain_words import of_jupyter

FILES = sorted(
    file.relative_to(data_folder()).as_posix()
    for file in data_folder().rglob("*.yaml")
    if not {"muscles", "atlas"} & set(file.parts)
)
#: What is for whoever changes the lesson, and is shown to nobody else: what its files call a thing.
NOT_READ = {"id", "key", "code"}


def texts(value):
    """Every text that stands in a value, but for what is not read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in NOT_READ:
                yield from texts(each)


@pytest.mark.parametrize("name", FILES)
def test_what_is_read_has_no_word_of_jupyter(name):
    content = yaml.safe_load(Path(data_folder(), name).read_text("utf-8"))
    found = {text: of_jupyter(text) for text in texts(content)}
    assert {text: words for text, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Press ▶▶ (Run all) above", ["▶▶", "run all"]),
        ("Restart the kernel of this notebook", ["restart", "kernel", "notebook"]),
        ("/lab/tree/notebooks/01.ipynb", ["/lab/", "notebooks", "ipynb"]),
        ("Open the JupyterLab server", ["jupyterlab", "server"]),
        ("The nerve runs down; the pelvis lab; a package with exercise; a kernel of truth", []),
    ],
)
def test_words_are_told_from_those_of_anatomy(text, words):
    assert of_jupyter(text) == words
