"""A page as HTML: its prose, and what its cells showed when it was saved; never its code."""

import re
from dataclasses import dataclass, field
from html import escape

import nbformat
from nbconvert.filters.markdown import markdown2html

from lesson.errors import BadData
from lesson.jupyter.kept_together import units_kept
from lesson.jupyter.page_links import for_the_reader
from lesson.page_calls import Call, call_of
from lesson.untrusted_html import without_acts

#: What asks the kernel, or shows the learner's own record: saved, it sleeps.
SLEEPING = frozenset(
    [
        "ask",
        "predict",
        "recall",
        "exam",
        "pre_test",
        "post_test",
        "practise",
        "review",
        "standing",
        "calibration",
        "before_and_after",
        "my_record",
        "lab",
        "plan_activity",
        "build_routine",
        "open_diary",
        "today",
    ]
)
#: What is shown of an output, the richest first.
TRUSTED = ("application/javascript", "text/html", "image/svg+xml", "image/png", "text/plain")
UNTRUSTED = ("image/png", "text/html", "text/plain")


@dataclass
class PageHtml:
    """A page's parts as HTML, and which of its cells are run when it is opened.

    ``setup`` is run before any other; ``sleeping`` holds sources by the cell's number.
    """

    parts: list[str] = field(default_factory=list)
    setup: list[str] = field(default_factory=list)
    sleeping: dict[int, str] = field(default_factory=dict)


def page_html(page: nbformat.NotebookNode, *, trusted: bool) -> PageHtml:
    """Return a page as HTML; of one that is not trusted stills and words, and nothing to run."""
    shown = PageHtml()
    for number, cell in enumerate(page.cells):
        if cell.cell_type == "markdown":
            shown.parts.append(_prose(number, cell.source, trusted=trusted))
        elif cell.cell_type == "code":
            _add_code(shown, number, cell, trusted=trusted)
    return shown


def _prose(number: int, source: str, *, trusted: bool) -> str:
    html = str(markdown2html(source))
    if (
        not trusted
    ):  # what Markdown makes of it, not what it is made of: a link may stand in neither
        html = without_acts(html)
    return f'<div class="page-prose" data-cell="{number}">\n{_read(html)}\n</div>'


def _add_code(shown: PageHtml, number: int, cell: nbformat.NotebookNode, *, trusted: bool) -> None:
    call = _call(cell.source)
    outputs = cell.get("outputs", [])
    sleeps = trusted and call is not None and call.name in SLEEPING
    if trusted and call is None and not outputs:
        shown.setup.append(cell.source)
    if sleeps:
        shown.sleeping[number] = cell.source
    if outputs or sleeps:
        name = f' data-call="{escape(call.name)}"' if call else ""
        mark = " data-sleeps" if sleeps else ""
        inside = "".join(_output(output, trusted=trusted) for output in outputs)
        shown.parts.append(
            f'<div class="page-output" data-cell="{number}"{name}{mark}>{inside}</div>'
        )


def _call(source: str) -> Call | None:
    try:
        return call_of(source)
    except BadData:  # no Python: it is shown as it was saved
        return None


def _output(output: nbformat.NotebookNode, *, trusted: bool) -> str:
    data = output.get("data", {})
    for kind in TRUSTED if trusted else UNTRUSTED:
        if kind in data:
            face = _face(kind, data, data[kind])
            if kind != "text/html":
                return face
            return _read(face if trusted else without_acts(face))
    return f"<pre>{escape(_plain(output))}</pre>"


def _read(html: str) -> str:
    return units_kept(for_the_reader(html))


def _face(kind: str, data: dict[str, str], content: str) -> str:
    words = escape(data.get("text/plain", "").partition("\n")[0])
    match kind:
        case "application/javascript":
            given = "document.currentScript.parentElement"
            return f"<script>\n((element) => {{\n{_closed(content)}\n}})({given});\n</script>"
        case "image/png":
            encoded = escape("".join(content.split()))
            return f'<img alt="{words}" src="data:image/png;base64,{encoded}">'
        case "text/plain":
            return f"<pre>{escape(content)}</pre>"
        case _:
            return content


def _closed(script: str) -> str:
    """Return a script that cannot end the element that it stands in."""
    return re.sub(r"</(script)", r"<\\/\1", script, flags=re.IGNORECASE)


def _plain(output: nbformat.NotebookNode) -> str:
    if output.output_type == "stream":
        return str(output.text)
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    return ""
