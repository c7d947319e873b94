"""What widgets and stories share on the page: looks, making elements, showing drawings, talking with the kernel."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def page_style(folder: Path, *names: str) -> str:
    """Return the shared style sheet, and files of a room's folder after it, as one."""
    shared = _HERE.parents[1] / "frontend" / "src" / "styles" / "live.css"
    files = [shared, *(folder / name for name in names)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@cache
def page_code(folder: Path, *names: str) -> str:
    """Return the shared script, and files of a room's folder after it, as one."""
    shared = (_HERE / name for name in ("make.js", "kernel.js", "drawing.js"))
    files = [*shared, *(folder / name for name in names)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
