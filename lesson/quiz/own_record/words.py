"""What is said of the record: how much it holds, what is gone once it is erased, what comes back."""

from pathlib import Path

from lesson import journal
from lesson.journal import Coming, Held
from lesson.visit import not_kept


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
    kept = (
        "Notes are what the diary, the routine, the activity plan and finished rounds of questions "
        "keep, and where you left off."
    )
    lost = f" {journal.unreadable_words(held.unreadable)}" if held.unreadable else ""
    return f"It holds {_counted(held)}. {kept}{lost}"


def sure(held: Held) -> str:
    """Ask once more before everything is erased."""
    return f"Erase {_counted(held)} for good?"


def gone(held: Held) -> str:
    """Say what has been erased."""
    again = "What a page still shows of it goes when that page is opened again."
    return f"Gone for good: {_counted(held)}. {again}"


def leave(name: str, held: Held) -> str:
    """Ask once more before a person's name is taken away with everything."""
    return (
        f"Take the name {name} away from this computer, and erase {_counted(held)} for good? "
        "Save everything first if you may want it later."
    )


def has_left(name: str) -> str:
    """Say that a name is gone with everything."""
    return f"Gone for good: {name}, with all answers and notes."


def would_come(coming: Coming) -> str:
    """Say what a saved record would bring in, before it does."""
    if not coming.anything:
        return f"Everything in this file is here already.{_left_out(coming)}"
    return f"It would bring in {_parts(coming)}. What is here stays.{_doubles(coming)}{_left_out(coming)}"


def has_come(coming: Coming) -> str:
    """Say what a saved record has brought in."""
    if not coming.anything:
        return f"Everything in this file was here already; nothing has changed.{_left_out(coming)}"
    again = "A page that is open shows it when it is opened again."
    return f"Brought back: {_parts(coming)}. {again}{_left_out(coming)}"


def _parts(coming: Coming) -> str:
    parts = [
        _count(coming.answers, "answer"),
        _count(coming.diary_days, "diary day"),
        *([_count(coming.routines, "routine")] if coming.routines else []),
        *([_count(coming.notes, "other note")] if coming.notes else []),
        *([f"{coming.unreadable} that cannot be read"] if coming.unreadable else []),
    ]
    return _listed(parts)


def _doubles(coming: Coming) -> str:
    if not coming.here:
        return ""
    are = "is here already and does" if coming.here == 1 else "are here already and do"
    return f" {coming.here} more {are} not come twice."


def _left_out(coming: Coming) -> str:
    if not coming.left_out:
        return ""
    return f" {coming.left_out} in this file cannot be read and {'is' if coming.left_out == 1 else 'are'} left out: keep the file."


def handed(name: str) -> str:
    """Say where to look for a file that was saved."""
    return f"{name} was handed to your browser; look where it keeps downloads."


def _counted(held: Held) -> str:
    parts = [_count(held.answers, "answer"), _count(held.notes, "note")]
    if held.unreadable:
        parts.append(f"{held.unreadable} that cannot be read")
    if held.damaged:
        parts.append(_count(held.damaged, "damaged earlier record"))
    return _listed(parts)


def _listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
