"""What `python start.py run lesson check` does: the checks that were chosen, a line a finding."""

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from lesson.content_checks import checks
from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding, NotChecked, Refused
from lesson.content_checks.registry import CHECKS, TOPICS, Check


def find_checks(chosen: Iterable[str] = ()) -> list[Check]:
    """Return the checks of these topics or names, or all, in the order of the topics.

    Raises
    ------
    ValueError
        If there is no such topic or check, naming the topics.
    """
    for module in iter_modules(checks.__path__):
        import_module(f"{checks.__name__}.{module.name}")
    wanted = set(chosen)
    if unknown := wanted - set(TOPICS) - set(CHECKS):
        words = f"There is no check {min(unknown)!r}; there are {', '.join(TOPICS)}"
        raise ValueError(f"{words}, and those that --list names.")
    everything = sorted(CHECKS.values(), key=lambda each: TOPICS.index(each.topic))
    return [each for each in everything if not wanted or wanted & {each.topic, each.name}]


def findings_of(check: Check, content: Content) -> Iterator[Finding]:
    """Yield what a check finds; content that cannot be read is a finding too. Raises NotChecked."""
    try:
        yield from check.find(content)
    except Refused as refused:
        yield refused.finding


def check_content(chosen: Iterable[str] = (), content: Content | None = None) -> int:
    """Make the checks and print every finding once; return 0 if there is none, otherwise 1.

    Raises
    ------
    ValueError
        If there is no such topic or check.
    """
    wanted, content = find_checks(chosen), content or Content()
    found: dict[Finding, None] = {}
    missed: dict[str, int] = {}
    for each in wanted:
        try:
            for finding in findings_of(each, content):
                if finding not in found:
                    print(finding, flush=True)
                found[finding] = None
        except NotChecked as reason:
            missed[str(reason)] = missed.get(str(reason), 0) + 1
    for words in missed:
        print(f"Note: {words}.", file=sys.stderr)
    made = len(wanted) - sum(missed.values())
    print(f"{_count(made, 'check')}, {_count(len(found), 'finding')}")
    return int(bool(found))


def list_checks(chosen: Iterable[str] = ()) -> None:
    """Print a line for each check: its topic, its name and what it asks.

    Raises
    ------
    ValueError
        If there is no such topic or check.
    """
    for each in find_checks(chosen):
        print(f"{each.topic:10} {each.name}: {each.words}")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
