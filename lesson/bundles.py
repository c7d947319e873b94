"""The front end's built files, lesson/static, and how an output of a page calls them.

They are made from lesson/frontend, and read anew at each use: while somebody works on a script, a
cell that is run again shows what has changed.
"""

import json
import os
from hashlib import sha256
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


#: Where an output stands. JupyterLab hands over an `element`, older pages hand it over in jQuery's hands.
#: On other pages the script stands in its output, and is the current one; a module never is, and looks
#: for its own name. On such a page `element` may be a heading that is called so.
_PLACE = """\
const handed = typeof element === "undefined" ? null : element?.jquery ? element[0] : element;
const called = (one) => !one.lessonShown && one.text.includes("output $name");
const written = document.currentScript ?? [...document.scripts].find(called);
const stands = written?.src ? null : written?.parentElement;
const place = handed instanceof Element && handed.id !== "element" ? handed : stands;
if (!place) return console.warn("A part of the lesson is not shown: nothing says where it stands.");
if (written) written.lessonShown = true;
"""


def output_script(name: str, function: str, *arguments: object) -> str:
    """Return a script that calls a function of a built file in the place of its output.

    `arguments` are plain values, handed over after the element that is this place. Where there is
    none to be found, the script does nothing but say so on the console.

    Raises
    ------
    TypeError, ValueError
        If an argument is not what JSON can hold.
    """
    call = _call(function, "place", arguments)
    place = _PLACE.replace("$name", sha256(call.encode()).hexdigest()[:16])
    return f"(() => {{\n{bundle_text(name)}{place}{call}\n}})();"


def script_element(name: str, function: str, *arguments: object) -> str:
    """Return the same for HTML: a script that is handed what it stands in. Raises as above."""
    call = _call(function, "document.currentScript?.parentElement", arguments)
    return f"<script>\n(() => {{\n{bundle_text(name)}{call}\n}})();\n</script>\n"


def _call(function: str, first: str, arguments: tuple[object, ...]) -> str:
    given = ", ".join([first, *(json_for_script(argument) for argument in arguments)])
    return f"lessonOutput.{function}({given});"


def json_for_script(value: object) -> str:
    """Return a plain value as JavaScript for a page's script; nothing in it can end the script.

    Raises
    ------
    TypeError, ValueError
        If it is not what JSON can hold.
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return written.replace("<", "\\u003c")
