"""A file of another program's questions, known by what it holds and not by its name."""

from pathlib import Path

from lesson.data_files.plain_xml import NotPlainXml, local_name, parsed_xml
from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.from_jupyterquiz import jupyterquiz_questions
from lesson.quiz.exchange.from_moodle import moodle_questions
from lesson.quiz.exchange.from_qti import item_question
from lesson.quiz.exchange.from_qti_package import package_questions
from lesson.quiz.exchange.gathering import TOPIC, Imported, gathered

#: A bank of thousands of questions with its pictures stays below this; what is longer is something else.
MOST_BYTES = 100_000_000
_EXPECTED = "expected Moodle XML, QTI 2.1 or 2.2 (an item or a zipped package) or jupyterquiz JSON"
#: What begins XML: in UTF-8 with a mark or not, or in either half's order of UTF-16.
_XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


def imported(file: Path, topic: str) -> Imported:
    """Return the questions of a file; those that tell no topic of their own get `topic`.

    Raises
    ------
    BadFile
        If nothing can be taken of the file, in a sentence that names it, the place and what was
        expected.
    """
    if not TOPIC.fullmatch(topic):
        raise BadFile(f"{topic!r}: expected a topic of small letters and _, such as nerve")
    content = _content(file)
    if content.startswith(b"PK"):
        questions, losses = package_questions(content, str(file), topic)
        return gathered(questions, "a QTI package", losses)
    if not content.lstrip().startswith(_XML):
        return gathered(jupyterquiz_questions(content, str(file), topic), "jupyterquiz")
    try:
        root = parsed_xml(content.lstrip())
    except NotPlainXml as error:
        raise BadFile(f"{file}, line {error.line}: {error}") from error
    name = local_name(root)
    if name == "quiz":
        questions, losses = moodle_questions(root, topic)
        return gathered(questions, "Moodle XML", losses)
    if name == "assessmentItem":
        return gathered([item_question(root, topic)], "QTI")
    raise BadFile(f"{file}: {_EXPECTED}, not XML of <{name}>{_instead(name)}")


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise BadFile(f"{file}: expected at most {MOST_BYTES} bytes")
        return file.read_bytes()
    except OSError as error:
        raise BadFile(f"{file}: it cannot be read ({error.strerror})") from error


def _instead(name: str) -> str:
    if name == "questestinterop":
        return ", which is QTI 1.2: export QTI 2.1 there"
    if name.startswith("qti-"):
        return ", which is QTI 3: export QTI 2.1 or 2.2 there"
    if name in ("question_categories", "moodle_backup"):
        return ", which is a Moodle backup: export the questions as Moodle XML there"
    if name in ("assessmentTest", "manifest"):
        return ", which holds no questions itself: name its package, a zip"
    return ""
