"""``python -m lesson.quiz check``: say whether every question can be used."""

import sys
from pathlib import Path

from lesson.quiz.bank import questions_folder, read_bank


def main(words: list[str]) -> int:
    """Check the bank, or the folder named; return 0 if it is sound, 1 if not, 2 if misused."""
    if not words or words[0] != "check" or len(words) > 2:
        print("Use: python -m lesson.quiz check [folder]", file=sys.stderr)
        return 2
    folder = Path(words[1]) if len(words) == 2 else questions_folder()
    questions, problems = read_bank(folder)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        print(f"{count} in {folder}.", file=sys.stderr)
        return 1
    if not questions:
        print(f"No questions in {folder}.", file=sys.stderr)
        return 1
    print(f"{len(questions)} questions, all sound.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
