"""The routine's widgets look alike: one style sheet, and each room's own after it."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def style(folder: Path, *names: str) -> str:
    """Return the shared style sheet, and files of a room's folder after it, as one."""
    files = [_HERE / "page.css", *(folder / name for name in names)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
