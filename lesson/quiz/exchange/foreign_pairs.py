"""Things to bring together or to put in order, whichever program they come from."""

from collections.abc import Sequence
from typing import Any

from lesson.quiz.exchange.foreign import LeftOut
from lesson.quiz.exchange.foreign_choices import own_ids


def match_fields(
    pairs: Sequence[tuple[str, str]], decoys: Sequence[str] = (), ids: Sequence[str] = ()
) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of (text, match) pairs as the bank writes them, and what is to be filled in.

    `decoys` belong to none. Raises LeftOut if there is no pair.
    """
    if not pairs:
        raise LeftOut("expected at least one thing with what belongs to it")
    texts, matches = [text for text, _ in pairs], [match for _, match in pairs]
    changes = []
    if len(pairs) < 3:
        changes.append("to be filled in: more pairs, as here there are three at least")
    if len(set(texts)) < len(texts):
        changes.append("to be filled in: other words for a thing, as two read alike")
    if len(set(matches)) < len(matches):
        changes.append("to be filled in: a match of its own for each, as two have the same one")
    spare = [decoy for decoy in dict.fromkeys(decoys) if decoy not in matches]
    ids = own_ids(ids or [""] * len(pairs), "pair")
    entry: dict[str, Any] = {
        "type": "match",
        "pairs": [
            {"id": id_, "text": text, "match": match, "feedback": ""}
            for id_, (text, match) in zip(ids, pairs, strict=True)
        ],
    }
    return (entry | {"decoys": spare} if spare else entry), changes


def gap_fields(fitting: Sequence[str], words: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of gaps in a text, each with the word that fits, and what is to be filled in.

    The text calls them [gap 1], [gap 2] and so on; `words` are all that may be chosen.
    """
    fields, changes = match_fields(
        [(f"gap {number}", word) for number, word in enumerate(fitting, 1)], words
    )
    return fields, [*changes, "its gaps are numbered here, and filled below the text"]


def order_fields(texts: Sequence[str], ids: Sequence[str] = ()) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of things in their right order, and what is to be filled in.

    Raises LeftOut if there are not two at least.
    """
    if len(texts) < 2:
        raise LeftOut("expected at least two things to put in order")
    changes = []
    if len(texts) < 3:
        changes.append("to be filled in: a third thing, as here there are three at least")
    if len(set(texts)) < len(texts):
        changes.append("to be filled in: other words for a thing, as two read alike")
    items = [
        {"id": id_, "text": text, "feedback": ""}
        for id_, text in zip(own_ids(ids or [""] * len(texts), "item"), texts, strict=True)
    ]
    return {"type": "order", "items": items}, changes
