"""A page of the lesson as a handout: one HTML file that prints well and asks no other host."""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from html import escape
from importlib.resources import files
from pathlib import Path

import nbformat
from nbconvert.filters.markdown import markdown2html

import lesson
from lesson.errors import BadData
from lesson.evidence.cards import find_claim
from lesson.evidence.grade import Grade
from lesson.handout.question import BOX, asked, explained
from lesson.live.font import font_sheet
from lesson.page_calls import Call, call_of, find_page, read_page
from lesson.quiz.bank import find_questions
from lesson.quiz.page_questions import questions_of
from lesson.quiz.question import Question
from lesson.untrusted_html import without_acts
from lesson.whole_file import NotWritten, write_whole

CHIP = re.compile(r' ?\(\[[^\]]*\]\(#What-people-say "C\d\d"\)\)')
PNG_START = b"\x89PNG\r\n\x1a\n"
#: A handout needs nothing but itself, and a browser is to take nothing else.
ALONE = (
    "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)
#: What is the same on paper as on the screen, once scripts are taken out.
AS_IT_IS = ("source_list", "words", "popular_steps")


def handout(page: str, *, answers: bool = False) -> str:
    """Return a page as HTML: its text, stills and questions; with ``answers``, those as well.

    Raises
    ------
    UnknownName
        If there is no such page, or it shows a question or a claim that there is not.
    BadData
        If a cell of it is no Python, or it has not been run.
    """
    notebook = read_page(find_page(page))
    parts = [_cell(cell, answers) for cell in notebook.cells]
    first = notebook.cells[0].source if notebook.cells else ""
    title = re.search(r"^# (.+)", first, re.MULTILINE)
    name = escape(title[1] if title else page)
    kind = "with answers, for teachers" if answers else "handout"
    style = files("lesson.handout").joinpath("handout.css").read_text(encoding="utf-8")
    body = _without_anchors("\n".join(part for part in parts if part))
    if "<text" in body:  # a picture that is drawn on, not a still
        style += font_sheet()
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{ALONE}">'
        f"<title>{name}, {kind}</title><style>\n{style}</style></head>\n"
        f'<body><p class="paper-head">The sciatic nerve and the pelvis: {kind}. '
        f"Not medical advice.</p>\n<main>{body}</main></body></html>\n"
    )


def write_handouts(pages: list[str], folder: Path, *, answers: bool) -> list[Path]:
    """Write a handout for each page into a folder; return the files.

    Raises as `handout`, and `NotWritten` if the folder or a file cannot be.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritten(f"{folder}: it cannot be made ({error.strerror})") from error
    written = []
    for page in pages:
        file = folder / f"{find_page(page).stem}{'_answers' if answers else ''}.html"
        write_whole(file, handout(page, answers=answers).encode())
        written.append(file)
    return written


def _cell(cell: nbformat.NotebookNode, answers: bool) -> str:
    if cell.cell_type == "markdown":
        # the grades that the class is asked for would stand in the text
        html = str(markdown2html(cell.source if answers else CHIP.sub("", cell.source)))
        return without_acts(html)  # a page may have come by mail
    call = call_of(cell.source) if cell.cell_type == "code" else None
    if call is None or call.name == "recall":
        return ""
    if call.name in ("picture", "lab"):
        return _still(cell)
    if ids := questions_of(call):
        return "".join(_question(question, answers) for question in find_questions(ids))
    if call.name == "claim_cards":
        return "".join(_claim(id_, answers) for id_ in call.words)
    if call.name in AS_IT_IS or (call.name == "story" and answers):
        return _as_it_is(call)
    return f'<p class="paper-note">On the computer: {escape(call.title)}.</p>'


def _still(cell: nbformat.NotebookNode) -> str:
    # what was printed has no faces, and may stand before the picture
    shown = (output.get("data", {}) for output in cell.outputs)
    faces = next((faces for faces in shown if "image/png" in faces), None)
    if faces is None:
        raise BadData(f"The page has to be run first: {cell.source.splitlines()[0]} shows nothing.")
    words = escape(faces["text/plain"].splitlines()[0])
    data = _png(faces["image/png"], cell)
    return (
        f'<figure><img alt="{words}" src="data:image/png;base64,{data}">'
        f"<figcaption>{words}</figcaption></figure>"
    )


def _png(written: object, cell: nbformat.NotebookNode) -> str:
    """Return a picture's letters, which stand between quotation marks, if they are a picture's."""
    try:
        content = b64decode("".join(str(written).split()), validate=True)
    except ValueError:
        content = b""
    if not content.startswith(PNG_START):
        raise BadData(f"The picture below {cell.source.splitlines()[0]} is no PNG.")
    return b64encode(content).decode()


def _question(question: Question, answers: bool) -> str:
    key = f'<div class="paper-answer">{explained(question)}</div>' if answers else ""
    return f'<section class="paper-question">{asked(question)}{key}</section>'


def _claim(id_: str, answers: bool) -> str:
    claim = find_claim(id_)
    grades = " ".join(f"{BOX} {grade.words}" for grade in Grade)
    told = f"<p>{grades}</p>"
    if answers:
        kernel = f" What is true in it: {escape(claim.kernel)}." if claim.kernel else ""
        told += (
            f'<div class="paper-answer"><p><strong>{claim.grade.shape} {claim.grade.words}.</strong>'
            f"{kernel} {escape(claim.why)}.</p></div>"
        )
    return f'<section class="paper-question"><p>{escape(claim.claim)}.</p>{told}</section>'


def _as_it_is(call: Call) -> str:
    show: Callable[..., object] = getattr(lesson, call.name)
    face = show(*call.words)._repr_mimebundle_()["text/html"]  # type: ignore[attr-defined]
    return re.sub(r"<(script|style)\b.*?</\1>", "", face, flags=re.DOTALL)


def _without_anchors(html: str) -> str:
    html = re.sub(r'<a class="anchor-link"[^>]*>.*?</a>', "", html)
    html = re.sub(r'<a href="(?![0-9#])(?!https?:)[^"]*\.ipynb[^"]*">(.*?)</a>', r"\1", html)
    return re.sub(r'(<a href="[^":#]*)\.ipynb', r"\1.html", html)
