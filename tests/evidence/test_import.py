import subprocess
import sys
from pathlib import Path

import lesson

HERE = Path(lesson.__file__).parent
PUTTING_IT_OFF = [
    ".".join(file.relative_to(HERE.parent).with_suffix("").parts)
    for file in sorted(HERE.rglob("*.py"))
    if "YAML is slow to import" in file.read_text(encoding="utf-8")
]


def test_what_puts_yaml_off_until_it_is_needed_does():
    assert "lesson.evidence.claim" in PUTTING_IT_OFF
    asked = f"import sys, {', '.join(PUTTING_IT_OFF)}; print('yaml' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert run.stdout.strip() == "False"
