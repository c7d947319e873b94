"""``python -m lesson.routine plan FILE.json``: print the screen's result and the plan as JSON."""

import json
import sys
from pathlib import Path

from lesson.routine.json_file import read_json
from lesson.routine.telling import screened_and_planned
from lesson.routine.trouble import BadInput


def main(words: list[str]) -> int:
    """Print the result for a file; return 0, or 1 for bad input, or 2 if misused."""
    if len(words) != 2 or words[0] != "plan":
        print("Use: python -m lesson.routine plan FILE.json", file=sys.stderr)
        return 2
    try:
        result = screened_and_planned(read_json(Path(words[1])))
    except BadInput as trouble:
        print(trouble, file=sys.stderr)
        return 1
    json.dump(result, sys.stdout, indent=2)  # ASCII only, so that every terminal can print it
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
