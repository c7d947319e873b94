"""A picture's script is the same on every run, however Python orders its sets."""

import os
import subprocess
import sys

SCRIPTS = """
from hashlib import sha256
from lesson.live.picture import picture, picture_names
for name in picture_names():
    print(name, sha256(picture(name).script().encode()).hexdigest())
"""


def test_scripts_do_not_depend_on_the_order_of_sets():
    told = [
        subprocess.run(
            [sys.executable, "-c", SCRIPTS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for seed in ("1", "2")
    ]
    assert len(told[0]) > 20
    assert told[0] == told[1]
