"""Open the lesson in a browser; or check its own content, or measure its pages, with a command."""

import argparse
import sys


def main(words: list[str]) -> int:
    """Run a command; return 0, or 1 if something was wrong, or 2 if it was misused."""
    try:
        wanted = _parser().parse_args(words)
    except SystemExit as leaving:  # argparse has said what is wrong, or has helped
        return int(leaving.code or 0)
    if wanted.command is None:
        return _open(wanted)
    return _check(wanted) if wanted.command == "check" else _report(wanted.command)


def _open(wanted: argparse.Namespace) -> int:
    from lesson.jupyter.serving import CannotServe, open_lesson  # a check needs no server

    try:
        open_lesson(wanted.port, browser=not wanted.no_browser)
    except CannotServe as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _check(wanted: argparse.Namespace) -> int:
    from lesson.content_checks.command import check_content, list_checks

    try:
        if wanted.list:
            list_checks(wanted.topics)
            return 0
        return check_content(wanted.topics)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2


def _report(command: str) -> int:
    from lesson.content_checks.content import Content
    from lesson.content_checks.finding import NotChecked, Refused
    from lesson.content_checks.reading_age import reading_age_report
    from lesson.content_checks.reading_time import minutes_report

    report = {"minutes": minutes_report, "reading-age": reading_age_report}[command]
    try:
        for line in report(Content()):
            print(line)
    except (Refused, NotChecked) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lesson", description=__doc__)
    parser.add_argument("--no-browser", action="store_true", help="print the address alone")
    parser.add_argument("--port", type=int, help="answer here, not at any free port")
    some = parser.add_subparsers(dest="command", metavar="command")
    check = some.add_parser("check", help="say everything in the content that breaks a rule")
    check.add_argument("topics", nargs="*", metavar="topic", help="only these: see the list")
    check.add_argument("--list", action="store_true", help="list topics and checks instead")
    some.add_parser("minutes", help="tell how long each page takes")
    some.add_parser("reading-age", help="tell how hard each page reads")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
