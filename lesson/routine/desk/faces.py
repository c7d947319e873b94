"""The desk in plain words and plain HTML, for where no widget can be shown."""

from html import escape

from lesson.routine.screen.questions import load_groups
from lesson.routine.words import say
from lesson.widgets.asleep import start_line, start_words

START = start_words("To begin")
FIRST = "Your routine: answer the questions about your safety, choose, play."


def plain() -> str:
    """Return what the desk does and what it asks first."""
    parts = [FIRST]
    for group in load_groups().values():
        parts.append("\n".join([group.stem, *(f"- {one.text}" for one in group.questions)]))
    return "\n\n".join([*parts, say("stop_signs"), say("honest")])


def html() -> str:
    """Return the same as HTML that needs no style and no script; a link to #play leads here."""
    parts = [f'<p id="play"><strong>{FIRST}</strong></p>']
    for group in load_groups().values():
        items = "".join(f"<li>{escape(one.text)}</li>" for one in group.questions)
        parts.append(f"<p>{escape(group.stem)}</p><ul>{items}</ul>")
    parts += [f"<p>{escape(say(id_))}</p>" for id_ in ("stop_signs", "honest")]
    return "\n".join([*parts, start_line(START)])
