"""The front end's built files, lesson/static, and how an output of a page calls them.

They are made from lesson/frontend, and read anew at each use: while somebody works on a script, a
cell that is run again shows what has changed.
"""

import json
import os
from pathlib import Path

_STATIC = Path(__file__).parent / "static"


def bundle_file(name: str) -> Path:
    """Return where a built file lies, such as "quiz.js"."""
    return _STATIC / name


def widget_source(name: str) -> Path | str:
    """Return what a widget takes as its script or style sheet: what the built file holds.

    While one develops, with ANYWIDGET_HMR=1, it is the file itself, which anywidget then watches. Of a
    file it never lets a widget go again, even when the widget is closed.
    """
    return bundle_file(name) if os.environ.get("ANYWIDGET_HMR") == "1" else bundle_text(name)


def bundle_text(name: str) -> str:
    """Return what a built file holds."""
    return bundle_file(name).read_text(encoding="utf-8")


def style_element(name: str) -> str:
    """Return a built style sheet, ready to stand in front of the HTML it dresses."""
    return f"<style>\n{bundle_text(name)}</style>\n"


def output_script(name: str, function: str, *arguments: object) -> str:
    """Return a script that calls a function of a built file in an output's own ``element``.

    `arguments` are plain values, handed over after the element.

    Raises
    ------
    TypeError, ValueError
        If an argument is not what JSON can hold.
    """
    return _calling(name, function, "element", arguments)


def script_element(name: str, function: str, *arguments: object) -> str:
    """Return the same for HTML: a script that is handed what it stands in. Raises as above."""
    code = _calling(name, function, "document.currentScript?.parentElement", arguments)
    return f"<script>\n{code}\n</script>\n"


def _calling(name: str, function: str, first: str, arguments: tuple[object, ...]) -> str:
    given = ", ".join([first, *(json_for_script(argument) for argument in arguments)])
    return f"(() => {{\n{bundle_text(name)}lessonOutput.{function}({given});\n}})();"


def json_for_script(value: object) -> str:
    """Return a plain value as JavaScript for a page's script; nothing in it can end the script.

    Raises
    ------
    TypeError, ValueError
        If it is not what JSON can hold.
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return written.replace("<", "\\u003c")
