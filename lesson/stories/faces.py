"""A story without its script: plain words, and HTML that needs no style."""

from collections.abc import Callable
from html import escape

from lesson.evidence.page import source_html, source_plain
from lesson.evidence.source import load_sources
from lesson.stories.cited import Cited
from lesson.stories.person import Person, Story

COLUMNS = (
    "Who",
    "What it was",
    "What it felt like",
    "What told it apart",
    "What cannot be told at home",
)
COULD_BE = "Why it could have been something else:"
SOURCES = "Sources:"


def rows(story: Story) -> list[tuple[str, ...]]:
    """Return the closing table, a row a person, in the order of `COLUMNS`."""
    return [
        (person.name, person.short, person.row.felt, person.row.apart, person.row.at_home)
        for person in story.people
    ]


def plain(story: Story) -> str:
    """Return the whole story in plain words, the sources numbered at its end."""
    say = _saying(story, str, lambda numbers: f" [{numbers}]")
    lines = [story.title, story.invented, say(story.warning), ""]
    for person in story.people:
        lines += [f"{person.name}, {person.age}. {person.who}", person.hurts.words]
        for place, step in enumerate(person.steps, start=1):
            lines += [f"Step {place} of {len(person.steps)}. {step.title}."]
            lines += [say(one) for one in step.told]
            lines += [step.ask] if step.ask else []
            lines += [f"- {choice.text}: {say(choice.answer)}" for choice in step.choices]
        lines += [f"{COULD_BE} {say(person.could_be)}", ""]
    lines += [story.compared]
    for row in rows(story):
        lines += ["; ".join(f"{column}: {cell}" for column, cell in zip(COLUMNS, row, strict=True))]
    known = load_sources()
    numbered = enumerate(story.sources, start=1)
    lines += ["", SOURCES, *(f"{number}. {source_plain(known[key])}" for number, key in numbered)]
    return "\n".join(lines)


def html(story: Story) -> str:
    """Return the whole story as HTML, for a page that may run no scripts."""
    say = _saying(story, escape, lambda numbers: f"<sup> {numbers}</sup>")
    known = load_sources()
    parts = [
        f"<h3>{escape(story.title)}</h3>",
        f"<p>{escape(story.invented)}</p>",
        f"<p><strong>{say(story.warning)}</strong></p>",
        *(_person(person, say) for person in story.people),
        f"<h4>{escape(story.comparison)}</h4>",
        f"<p>{escape(story.compared)}</p>",
        _table(story),
        f"<p>{SOURCES}</p>",
        "<ol>",
        *(f"<li>{source_html(known[key])}</li>" for key in story.sources),
        "</ol>",
    ]
    return "\n".join(parts)


def _person(person: Person, say: Callable[[Cited], str]) -> str:
    parts = [
        f"<h4>{escape(person.name)}, {person.age}</h4>",
        f"<p>{escape(person.who)} {escape(person.hurts.words)}</p>",
    ]
    for place, step in enumerate(person.steps, start=1):
        parts += [f"<h5>Step {place} of {len(person.steps)}. {escape(step.title)}</h5>"]
        parts += [f"<p>{say(one)}</p>" for one in step.told]
        if step.ask:
            answers = "".join(
                f"<li><strong>{escape(choice.text)}</strong><br>{say(choice.answer)}</li>\n"
                for choice in step.choices
            )
            parts += [f"<p><em>{escape(step.ask)}</em></p>", f"<ul>\n{answers}</ul>"]
    return "\n".join([*parts, f"<p><strong>{COULD_BE}</strong> {say(person.could_be)}</p>"])


def _table(story: Story) -> str:
    head = "".join(f'<th scope="col">{column}</th>' for column in COLUMNS)
    body = ""
    for who, *cells in rows(story):
        told = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        body += f'<tr><th scope="row">{escape(who)}</th>{told}</tr>\n'
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>"


def _saying(
    story: Story, words: Callable[[str], str], mark: Callable[[str], str]
) -> Callable[[Cited], str]:
    def say(text: Cited) -> str:
        return "".join(
            words(part) if isinstance(part, str) else mark(", ".join(map(str, part)))
            for part in text.numbered(story.sources)
        )

    return say
