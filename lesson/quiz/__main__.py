"""``python -m lesson.quiz``: check the questions, exchange them, see how they do; move a record."""

import argparse
import sys
from pathlib import Path

from lesson.errors import LessonError
from lesson.people import choose_by_name
from lesson.quiz import commands


def main(words: list[str]) -> int:
    """Run a command; return 0, or 1 if it found something wrong, or 2 if it was misused."""
    try:
        wanted = _parser().parse_args(words)
    except SystemExit as leaving:  # argparse has said what is wrong, or has helped
        return int(leaving.code or 0)
    try:
        if getattr(wanted, "who", None):
            choose_by_name(wanted.who)
        code: int = wanted.run(wanted)
    except LessonError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python start.py run lesson.quiz", description=__doc__)
    some = parser.add_subparsers(required=True, metavar="command")

    check = some.add_parser("check", help="say every problem of the questions")
    check.add_argument("folder", nargs="?", type=commands.folder, help="instead of the lesson's")
    check.set_defaults(run=commands.check)

    export = some.add_parser("export", help="write the questions in another program's format")
    export.add_argument("--to", required=True, choices=("moodle", "qti", "jupyterquiz"))
    export.add_argument("--topic", help="only this one, such as nerve")
    export.add_argument("file", type=Path)
    export.set_defaults(run=commands.export)

    bring = some.add_parser(
        "import", help="read Moodle XML, QTI or jupyterquiz into YAML for the bank"
    )
    bring.add_argument("file", type=Path)
    bring.add_argument(
        "--topic", default="imported", help="for questions that tell no topic of their own"
    )
    bring.add_argument("--out", type=Path, help="a new file; without it the YAML is printed")
    bring.set_defaults(run=commands.import_)

    items = some.add_parser("items", help="say how each question did with many learners")
    items.add_argument("files", nargs="+", type=Path, help="journals, or their JSON or CSV exports")
    items.add_argument("--picture", type=Path, help="write the picture here, as PNG")
    items.set_defaults(run=commands.items)

    save = some.add_parser("save", help="save the learner's whole record, to be brought back")
    save.add_argument("file", type=Path)
    save.add_argument("--who", metavar="NAME", help="whose, where several people learn here")
    save.set_defaults(run=commands.save)

    restore = some.add_parser("restore", help="bring a saved record back, beside what is there")
    restore.add_argument("file", type=Path)
    restore.add_argument("--who", metavar="NAME", help="whose, where several people learn here")
    restore.add_argument("--look", action="store_true", help="say what would come in, no more")
    restore.set_defaults(run=commands.restore)

    schema = some.add_parser("schema", help="write the questions' JSON Schema for editors")
    schema.set_defaults(run=commands.schema)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
