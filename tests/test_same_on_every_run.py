"""What a page shows without the learner is the same in every process, whatever order sets have there."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow  # shows everything in two processes of its own

CALLS = (
    'claim_cards("C04", "C09")',
    "claim_table()",
    'source_list("Currin2015", "Koes2007")',
    'words("nerve_root", "piriformis")',
    "glossary()",
    'story("four_people")',
    "popular_steps()",
    "present()",
    'answer_key("01")',
    'picture("muscle_chains")',
    'ask("nerve.roots")',
    "build_routine()",
    "open_diary()",
    "my_record()",
    "today()",
)
SHOWN = """
import json, lesson
def faces(call):
    shown = eval(f"lesson.{call}")._repr_mimebundle_()
    faces = shown[0] if isinstance(shown, tuple) else shown
    return {kind: face for kind, face in faces.items() if "widget-view" not in kind}
print(json.dumps({call: faces(call) for call in CALLS}, default=repr))
"""


@pytest.fixture(scope="session")  # a module is set up anew whenever a worker comes back to it
def runs():
    """What every call shows, by process: the second one orders its sets otherwise."""
    return [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", f"CALLS = {CALLS!r}{SHOWN}"],
                env=os.environ | {"PYTHONHASHSEED": seed},
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                check=True,
            ).stdout
        )
        for seed in ("1", "2")
    ]


@pytest.mark.parametrize("call", CALLS)
def test_the_faces_are_the_same_in_another_process(runs, call):
    first, second = (run[call] for run in runs)
    assert first["text/plain"]
    assert first == second
