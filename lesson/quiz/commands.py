"""What the commands do: each takes its arguments, prints, and returns 0, or 1 if it could not."""

import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from lesson.one_line import one_line
from lesson.quiz.bank import load_bank, questions_about, questions_folder, read_bank
from lesson.quiz.errors import BadFile
from lesson.quiz.places import misplaced
from lesson.quiz.question import Question
from lesson.whole_file import write_whole


def check(wanted: Namespace) -> int:
    """Say every problem of the bank, or of the folder named."""
    folder = wanted.folder or questions_folder()
    questions, problems = read_bank(folder)
    problems = [*problems, *misplaced(folder)]
    _say(problems)
    if problems:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        _say([f"{count} in {folder}."])
        return 1
    if not questions:
        _say([f"No questions in {folder}."])
        return 1
    print(f"{len(questions)} questions, all sound.")
    return 0


def export(wanted: Namespace) -> int:
    """Write the bank, or one topic, in another program's format; say what was lost."""
    from lesson.quiz.exchange.jupyterquiz import jupyterquiz_json
    from lesson.quiz.exchange.moodle import moodle_xml
    from lesson.quiz.exchange.qti import qti_package
    from lesson.quiz.exchange.sheet import sheet_of

    write = {"moodle": moodle_xml, "qti": qti_package, "jupyterquiz": jupyterquiz_json}[wanted.to]
    sheets = [sheet_of(question) for question in _chosen(wanted.topic)]
    content, losses = write(sheets)
    write_whole(wanted.file, content)
    _say(losses)
    left = {loss.question_id for loss in losses if loss.what.startswith("left out")}
    print(f"{len(sheets) - len(left)} of {len(sheets)} questions written to {wanted.file}.")
    return 0


def import_(wanted: Namespace) -> int:
    """Read another program's questions into YAML; say what was lost and what has to be filled in."""
    from lesson.quiz.exchange.importing import imported

    found = imported(wanted.file, wanted.topic)
    _say(found.losses)
    came_in = f"{len(found.entries)} of {found.questions} questions came in."
    if found.questions and not found.entries:
        _say([came_in])
        return 1
    if wanted.out is None:
        print(found.yaml(), end="")
        _say([came_in])
        return 0
    if wanted.out.exists():
        raise BadFile(f"{wanted.out}: it is there already; name a file that is not")
    write_whole(wanted.out, found.yaml().encode())
    print(f"{came_in} They are in {wanted.out}.")
    return 0


def items(wanted: Namespace) -> int:
    """Print how each question did with the learners whose records are named."""
    from lesson.quiz.items.analysis import analysed
    from lesson.quiz.items.reading import read_responses
    from lesson.quiz.items.remarks import table

    found = analysed(read_responses(wanted.files))
    print(table(found, load_bank()))
    if wanted.picture:
        from lesson.quiz.items.items_picture import items_picture

        write_whole(wanted.picture, items_picture(found).png())
    return 0


def save(wanted: Namespace) -> int:
    """Save the learner's whole record, and say how much it holds."""
    from lesson import journal
    from lesson.quiz.own_record import words

    journal.export_json(wanted.file)
    _say_notice()
    print(f"{wanted.file} is written. {words.holds(journal.held())}")
    return 0


def restore(wanted: Namespace) -> int:
    """Bring a saved record back, or only say what would come in."""
    from lesson import journal
    from lesson.quiz.own_record import words

    try:
        content = wanted.file.read_bytes()
    except OSError as error:
        raise BadFile(f"{wanted.file}: it cannot be read ({error.strerror})") from error
    saved = journal.read_saved(content, str(wanted.file))
    if wanted.look:
        print(words.would_come(journal.coming(saved)))
    else:
        print(words.has_come(journal.restore(saved)))
    _say_notice()
    return 0


def schema(_: Namespace) -> int:
    """Write the JSON Schema of the questions beside them."""
    from lesson.quiz.schema import write_schema

    print(f"Written to {write_schema()}.")
    return 0


def _chosen(topic: str | None) -> list[Question]:
    if topic is None:
        return list(load_bank().values())
    return questions_about(topic)


def _say_notice() -> None:
    from lesson import journal

    while notice := journal.take_notice():
        _say([notice])


def _say(sentences: Iterable[object]) -> None:
    for sentence in sentences:
        print(one_line(str(sentence)), file=sys.stderr)


def folder(written: str) -> Path:
    """Return a folder's path; argparse says it if there is none."""
    path = Path(written)
    if not path.is_dir():
        raise ValueError
    return path
