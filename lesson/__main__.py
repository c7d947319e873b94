"""``python start.py run lesson``: check the lesson's own content, and measure its pages."""

import argparse
import sys

from lesson.content_checks.command import check_content, list_checks
from lesson.content_checks.content import Content
from lesson.content_checks.finding import NotChecked, Refused
from lesson.content_checks.reading_age import reading_age_report
from lesson.content_checks.reading_time import minutes_report
from lesson.content_checks.registry import TOPICS


def main(words: list[str]) -> int:
    """Run a command; return 0, or 1 if it found something wrong, or 2 if it was misused."""
    try:
        wanted = _parser().parse_args(words)
    except SystemExit as leaving:  # argparse has said what is wrong, or has helped
        return int(leaving.code or 0)
    if wanted.command == "check":
        return _check(wanted)
    report = {"minutes": minutes_report, "reading-age": reading_age_report}[wanted.command]
    try:
        for line in report(Content()):
            print(line)
    except (Refused, NotChecked) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _check(wanted: argparse.Namespace) -> int:
    try:
        if wanted.list:
            list_checks(wanted.topics)
            return 0
        return check_content(wanted.topics)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python start.py run lesson", description=__doc__)
    some = parser.add_subparsers(dest="command", required=True, metavar="command")
    check = some.add_parser("check", help="say everything in the content that breaks a rule")
    topics = f"only these: {' '.join(TOPICS)}, or a check by its name"
    check.add_argument("topics", nargs="*", metavar="topic", help=topics)
    check.add_argument("--list", action="store_true", help="list the checks instead")
    some.add_parser("minutes", help="tell how long each page takes")
    some.add_parser("reading-age", help="tell how hard each page reads")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
