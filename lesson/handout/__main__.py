"""`python -m lesson.handout PAGE… --to FOLDER [--answers] [--pdf]`: pages to hand out."""

import argparse
import sys
from pathlib import Path

from lesson.errors import LessonError
from lesson.handout.printing import print_pdf
from lesson.handout.sheet import write_handouts
from lesson.one_line import one_line

NO_SANDBOX = (
    "Printed without the browser's sandbox, which it does not offer here (to root, or in some "
    "containers). The pages could run nothing and read no file all the same."
)


def main(arguments: list[str] | None = None) -> int:
    """Write the handouts; say in one sentence what went wrong, if anything did."""
    parser = argparse.ArgumentParser(prog="python start.py run lesson.handout", description=__doc__)
    parser.add_argument("pages", nargs="+", metavar="PAGE", help='such as "02"')
    parser.add_argument("--to", type=Path, default=Path("handouts"), metavar="FOLDER")
    parser.add_argument("--answers", action="store_true", help="with the answers, for teachers")
    parser.add_argument("--pdf", action="store_true", help="as PDF as well, with a browser")
    options = parser.parse_args(arguments)
    try:
        written = write_handouts(options.pages, options.to, answers=options.answers)
        printed = [print_pdf(file) for file in written] if options.pdf else []
    except LessonError as error:
        print(f"No handout: {error}", file=sys.stderr)
        return 1
    for file in [*written, *(each.file for each in printed)]:
        print(one_line(str(file)))
    if not all(each.sandboxed for each in printed):
        print(NO_SANDBOX, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
