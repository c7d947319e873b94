"""``python -m lesson.mechanics check FILE.csv`` holds the model against a table."""

import argparse
import sys
from pathlib import Path

from lesson.errors import LessonError
from lesson.mechanics.check import compare

WITHIN, BEYOND, UNREADABLE = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Check one table; return 0 if all is within the limits, 1 if not, 2 if it cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python start.py run lesson.mechanics", description=__doc__
    )
    actions = parser.add_subparsers(dest="action", required=True)
    check = actions.add_parser("check", help="compare a CSV table with the model")
    check.add_argument("file", type=Path)
    asked = parser.parse_args(arguments)
    try:
        found = compare(asked.file)
    except LessonError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    for each in found:
        verdict = "within" if each.kept else "BEYOND"
        print(
            f"{each.what:14} {each.column:26} {each.largest:8.3f} {each.unit}"
            f"  {verdict} {each.limit:.3g} {each.unit}  ({each.where})"
        )
    beyond = sum(not each.kept for each in found)
    print(f"{asked.file.name}: {len(found)} compared, {beyond} beyond the limits.")
    return BEYOND if beyond else WITHIN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
