import re
from pathlib import Path

from lesson import evidence

HERE = Path(evidence.__file__).parent
SCRIPTS = HERE.parent / "frontend" / "src" / "evidence"


def text_of(*kinds):
    files = (file for kind in kinds for room in (HERE, SCRIPTS) for file in room.glob(f"*.{kind}"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_the_sheet_dresses_what_this_room_shows_and_nothing_else():
    grades = {f"lesson-{grade.style}" for grade in evidence.Grade}
    shown = set(re.findall(r"lesson-[a-z-]+", text_of("py", "ts"))) | grades
    assert set(re.findall(r"\.(lesson-[a-z-]+)", text_of("css"))) <= shown
