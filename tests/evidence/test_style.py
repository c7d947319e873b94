import re
from pathlib import Path

from lesson import evidence

HERE = Path(evidence.__file__).parent


def text_of(*kinds):
    return "\n".join(
        file.read_text(encoding="utf-8") for kind in kinds for file in HERE.glob(f"*.{kind}")
    )


def test_the_sheet_dresses_what_this_room_shows_and_nothing_else():
    grades = {f"lesson-{grade.style}" for grade in evidence.Grade}
    shown = set(re.findall(r"lesson-[a-z-]+", text_of("py", "js"))) | grades
    assert set(re.findall(r"\.(lesson-[a-z-]+)", text_of("css"))) <= shown
