"""``python -m lesson.routine COMMAND FILE.json``: a routine from answers and a wish.

``plan`` prints the screen's result and the plan as JSON; ``file``, ``sheet``, ``calendar`` and
``summary`` write what a learner takes along.
"""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

from lesson.errors import LessonError
from lesson.routine.days import today
from lesson.routine.json_file import read_json
from lesson.routine.plan.plan import Plan
from lesson.routine.telling import planned, screened_and_planned
from lesson.whole_file import write_whole

Options = argparse.Namespace


def main(words: list[str]) -> int:
    """Do what the words of a command line say; return 0, or 1 for bad input, or 2 if misused."""
    try:
        options = _parser().parse_args(words)
    except SystemExit as misused:  # argparse has said why
        return int(misused.code or 0)
    try:
        given = read_json(options.file)
        if options.command == "plan":
            print(json.dumps(screened_and_planned(given), indent=2))  # ASCII: any terminal can
        else:
            write_whole(options.out, MAKERS[options.command](planned(given), options))
    except LessonError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _file(plan: Plan, _: Options) -> bytes:
    from lesson.routine.take_along.routine_file import written

    return written(plan).encode()


def _sheet(plan: Plan, _: Options) -> bytes:
    from lesson.routine.take_along.sheet import sheet

    return sheet(plan)


def _calendar(plan: Plan, options: Options) -> bytes:
    from lesson.routine.take_along.calendar import calendar

    return calendar(plan, options.days, options.at, options.first_day)


def _summary(plan: Plan, _: Options) -> bytes:
    from lesson.routine.take_along.summary import summary

    return f"{summary(plan)}\n".encode()


#: Imported when called for, as drawing takes a second to get ready.
MAKERS: dict[str, Callable[[Plan, Options], bytes]] = {
    "file": _file,
    "sheet": _sheet,
    "calendar": _calendar,
    "summary": _summary,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python start.py run lesson.routine")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("plan", *MAKERS):
        command = commands.add_parser(name)
        command.add_argument("file", type=Path, metavar="FILE.json")
        if name != "plan":
            command.add_argument("--out", type=Path, required=True, metavar="FILE")
        if name == "calendar":
            command.add_argument("--days", nargs="+", default=["monday", "wednesday", "friday"])
            command.add_argument("--at", type=time.fromisoformat, default=time(8))
            command.add_argument("--first-day", type=date.fromisoformat, default=today())
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
