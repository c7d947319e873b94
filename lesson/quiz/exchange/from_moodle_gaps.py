"""A text with gaps and words to fill them in Moodle, as things to bring together here."""

import re
from typing import Any

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut
from lesson.quiz.exchange.foreign_choices import Option, choices_fields
from lesson.quiz.exchange.foreign_pairs import gap_fields
from lesson.quiz.exchange.from_moodle_parts import MoodleQuestion, plain_text

_GAP = re.compile(r"\[\[(\d{1,4})\]\]")


def gaps(read: MoodleQuestion, stem: str) -> dict[str, Any]:
    """Gaps in a text: each is matched with its word, and a single one is a choice."""
    boxes = read.children("dragbox", "selectoption")
    words = [read.words(box, f"word {number}", needed=True) for number, box in enumerate(boxes, 1)]
    groups = [_group(box) for box in boxes]
    filled = [int(number) for number in _GAP.findall(stem)]
    if not filled:
        raise LeftOut("expected gaps in its text, such as [[1]]")
    if missing := [number for number in filled if not 0 < number <= len(words)]:
        raise LeftOut(f"gap [[{missing[0]}]]: expected one of its {len(words)} words")
    read.flag("shuffleanswers", otherwise=True)
    numbers = iter(range(1, len(filled) + 1))
    shown = "[…]" if len(filled) == 1 else "[gap {}]"
    text = _GAP.sub(lambda _: shown.format(next(numbers)), stem)
    fitting = [words[number - 1] for number in filled]
    if len(filled) == 1:
        own = groups[filled[0] - 1]
        offered = [word for word, group in zip(words, groups, strict=True) if group == own]
        if others := [word for word in words if word not in offered]:
            read.lose(f"words of another group: {', '.join(others)}")
        fields, changes = choices_fields(
            [Option(word, word == fitting[0], "") for word in offered], several=False
        )
    else:
        fields, changes = gap_fields(fitting, words)
        if len(set(groups)) > 1:
            read.changes.append("a gap took words of its own group there, and here any of them")
    read.changes += changes
    return {"stem": text, **fields}


def _group(box: Any) -> str:
    return next((plain_text(child) for child in box if local_name(child) == "group"), "1")
