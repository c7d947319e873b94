"""Where the lesson reaches into what another library keeps to itself: what to do once that changes."""

import gc
import json
import os
import subprocess
import sys
from importlib.metadata import version

import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text

import lesson
from tests.ci import ROOT

pytestmark = pytest.mark.slow  # starts processes that import JupyterLab

IMPORTED = """
import importlib, json, sys
importlib.import_module(sys.argv[1])
print(json.dumps("rfc3987_syntax.syntax_helpers" in sys.modules))
"""


@pytest.fixture(scope="module")
def importing(tmp_path_factory):
    """A function that imports a module anew, and returns which slow things came with it."""
    here = tmp_path_factory.mktemp("node")
    ran = here / "ran.txt"
    windows = os.name == "nt"
    node = here / ("node.bat" if windows else "node")
    words = f'@echo ran>"{ran}"\n' if windows else f"#!/bin/sh\necho ran >'{ran}'\n"
    node.write_text(words, "utf-8")
    node.chmod(0o755)

    def slow_things(module):
        ran.unlink(missing_ok=True)
        path = os.pathsep.join([str(here), os.environ["PATH"]])
        command = [sys.executable, "-c", IMPORTED, module]
        environment = os.environ | {"PATH": path}
        told = subprocess.check_output(command, cwd=ROOT, env=environment, text=True)
        return {"Node": ran.exists(), "the grammar": json.loads(told)}

    return slow_things


@pytest.fixture(scope="module")
def with_hooks(importing):
    return importing("starting.launch")


@pytest.fixture(scope="module")
def without_hooks(importing):
    return importing("jupyterlab.labapp")


def test_jupyterlab_runs_no_node_on_import_for_its_yarn_config_is_replaced(
    with_hooks, without_hooks
):
    lab = f"JupyterLab {version('jupyterlab')}"
    assert without_hooks["Node"], (
        f"{lab} no longer runs Node on import: take `commands._yarn_config = …` out of "
        "starting/launch.py, and this test."
    )
    assert not with_hooks["Node"], (
        f"{lab} runs Node on import although starting/launch.py replaces `commands._yarn_config`: "
        "look in jupyterlab/commands.py for what AppOptions.registry asks now. Each run takes "
        "0.4 seconds of the start."
    )


def test_jsonschema_builds_no_grammar_on_import_for_its_package_is_hidden(
    with_hooks, without_hooks
):
    schema = f"jsonschema {version('jsonschema')}"
    assert without_hooks["the grammar"], (
        f"{schema} no longer builds the grammar of rfc3987_syntax on import: take "
        '`sys.modules["rfc3987_syntax"] = None` out of starting/launch.py, and this test.'
    )
    assert not with_hooks["the grammar"], (
        f"{schema} builds the grammar of rfc3987_syntax although starting/launch.py hides that "
        "package: look in jsonschema/_format.py for what it imports. The grammar takes more than a "
        "second of the start."
    )


def test_a_picture_lets_go_of_its_pixels_for_its_texts_forget_their_renderer():
    plotlib = f"matplotlib {version('matplotlib')}"
    assert hasattr(Text(), "_renderer"), (
        f"{plotlib} no longer has Text._renderer: see Diagram._forget_pixels in "
        "lesson/diagrams/diagram.py; if texts keep no renderer now, its loop can go, and this test."
    )
    before = [held for held in gc.get_objects() if isinstance(held, RendererAgg)]
    diagram = lesson.picture("nerve_from_behind").diagram
    assert diagram.png()
    gc.collect()
    kept = [held for held in gc.get_objects() if isinstance(held, RendererAgg)]
    assert len(kept) <= len(before), (
        f"{plotlib} keeps 7 MB of pixels for each picture although Diagram._forget_pixels in "
        "lesson/diagrams/diagram.py has its texts forget their renderer: look in gc.get_referrers "
        "for what holds the RendererAgg now."
    )
