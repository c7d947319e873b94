"""What is said of the record: how much it holds, what is gone once it is erased, what comes back."""

from pathlib import Path
from typing import Literal

from lesson import journal
from lesson.journal import Coming, Counts, Held
from lesson.visit import not_kept

OTHER_NOTES = "Other notes are your activity plan, the rounds of questions that you finished, and where you left off."


def where() -> str:
    """Say where the record lies, and that it stays there; or that there will be none."""
    if reason := not_kept():
        return f"{reason} Until then you can save it here."
    return "Your record is one file on the computer that the lesson runs on; it never leaves it."


def file_name(file: Path | None) -> str:
    """Return the record's file with its folders, for whoever looks for it; "" where there is none."""
    return "" if not_kept() or file is None else str(file.absolute())


def holds(held: Held) -> str:
    """Say how much the record holds."""
    told = [f"It holds {_all_of(held)}."]
    if held.counts.notes:
        told.append(OTHER_NOTES)
    if held.counts.unreadable:
        told.append(journal.unreadable_words(held.counts.unreadable))
    return " ".join(told)


def sure(held: Held) -> str:
    """Ask once more before everything is erased."""
    return f"Erase {_all_of(held)} for good?"


def gone(held: Held) -> str:
    """Say what has been erased."""
    again = "What a page still shows of it goes when that page is opened again."
    return f"Gone for good: {_all_of(held)}. {again}"


def leave(name: str, held: Held) -> str:
    """Ask once more before a person's name is taken away with everything."""
    return (
        f"Take the name {name} away from this computer, and erase {_all_of(held)} for good? "
        "Save everything first if you may want it later."
    )


def has_left(name: str) -> str:
    """Say that a name is gone with everything."""
    return f"Gone for good: {name}, with all answers and notes."


def would_come(coming: Coming) -> str:
    """Say what a saved record would bring in, before it does."""
    if not coming.anything:
        return f"Everything in this file is here already.{_left_out(coming)}"
    return f"It would bring in {_listed(_parts(coming.counts))}. What is here stays.{_doubles(coming)}{_left_out(coming)}"


def has_come(coming: Coming) -> str:
    """Say what a saved record has brought in."""
    if not coming.anything:
        return f"Everything in this file was here already; nothing has changed.{_left_out(coming)}"
    again = "A page that is open shows it when it is opened again."
    return f"Brought back: {_listed(_parts(coming.counts))}. {again}{_left_out(coming)}"


def _all_of(held: Held) -> str:
    aside = [_count(held.damaged, "damaged earlier record")] if held.damaged else []
    return _listed(_parts(held.counts) + aside)


def _parts(counts: Counts) -> list[str]:
    """Say what there is; answers and diary days even where there are none."""
    return [
        _count(counts.answers, "answer"),
        _count(counts.diary_days, "diary day"),
        *([_count(counts.routines, "routine")] if counts.routines else []),
        *([_count(counts.notes, "other note")] if counts.notes else []),
        *([f"{counts.unreadable} that cannot be read"] if counts.unreadable else []),
    ]


def _doubles(coming: Coming) -> str:
    if not coming.here:
        return ""
    are = "is here already and does" if coming.here == 1 else "are here already and do"
    return f" {coming.here} more {are} not come twice."


def _left_out(coming: Coming) -> str:
    if not coming.left_out:
        return ""
    return f" {coming.left_out} in this file cannot be read and {'is' if coming.left_out == 1 else 'are'} left out: keep the file."


def handed(form: Literal["json", "csv"]) -> str:
    """Say what a file that was saved is good for, and where to look for it."""
    what = (
        "Your record, to open here again,"
        if form == "json"
        else "Your answers, as a table for a spreadsheet,"
    )
    return f"{what} went to your browser as a file; look where it keeps downloads."


def _listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
