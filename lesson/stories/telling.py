"""A story on the page: told step by step by the browser alone, and whole where no script runs."""

from pathlib import Path
from typing import Any

from lesson.data_folder import data_folder
from lesson.errors import UnknownName, friendly_errors
from lesson.evidence.page import in_script
from lesson.evidence.source import load_sources
from lesson.live.page import page_code, page_style
from lesson.stories.cited import Cited
from lesson.stories.faces import COLUMNS, COULD_BE, html, plain
from lesson.stories.person import Person, Step, Story
from lesson.stories.reading import load_story
from lesson.stories.vignette import VIEWS, areas, outline

_HERE = Path(__file__).parent
_SCRIPTS = ("figure.js", "sources.js", "step.js", "compare.js", "story.js")


class ToldStory:
    """A story that is alive as soon as the page is open and trusted; it needs no kernel.

    The script stands beside the whole story in HTML, for a page that may run no scripts, and in
    plain words.
    """

    def __init__(self, told: Story) -> None:
        self.told = told

    def script(self) -> str:
        """Return the script that tells the story in the output's own ``element``."""
        call = f"tellStory(element, {in_script(_scene(self.told))}, {in_script(page_style(_HERE, 'story.css'))});"
        return f"(() => {{\n{page_code(_HERE, *_SCRIPTS)}\n{call}\n}})();"

    def __repr__(self) -> str:
        """The whole story in words."""
        return plain(self.told)

    @friendly_errors  # made when it is shown, not when it is called for
    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {
            "application/javascript": self.script(),
            "text/html": html(self.told),
            "text/plain": repr(self),
        }


def story(name: str) -> ToldStory:
    """Tell a story of data/stories, such as ``story("four_people")``.

    Raises
    ------
    UnknownName
        If there is no story of that name, naming those that exist.
    DataError
        If its file has a mistake, naming file, line, id, field and what was expected.
    """
    files = {file.stem: file for file in sorted((data_folder() / "stories").glob("*.yaml"))}
    if not isinstance(name, str) or name not in files:
        raise UnknownName(f"No story is called {name!r:.80}; there are {', '.join(files)}.")
    return ToldStory(load_story(files[name]))


def _scene(told: Story) -> dict[str, Any]:
    """All that the browser needs, as plain values."""
    known = load_sources()

    def said(text: Cited) -> list[Any]:
        return list(text.numbered(told.sources))

    def step(one: Step) -> dict[str, Any]:
        choices = [
            {"id": it.id, "text": it.text, "fits": it.fits, "answer": said(it.answer)}
            for it in one.choices
        ]
        paragraphs = [said(paragraph) for paragraph in one.told]
        return {"title": one.title, "told": paragraphs, "ask": one.ask, "choices": choices}

    def person(one: Person) -> dict[str, Any]:
        return {
            "id": one.id,
            "name": one.name,
            "age": one.age,
            "who": one.who,
            "urgent": one.urgent,
            "figure": {"words": one.hurts.words, "areas": areas(one)},
            "steps": [step(each) for each in one.steps],
            "couldBe": said(one.could_be),
            "row": [one.short, one.row.felt, one.row.apart, one.row.at_home],
        }

    return {
        "title": told.title,
        "invented": told.invented,
        "warning": said(told.warning),
        "compare": told.compare,
        "comparison": told.comparison,
        "compared": told.compared,
        "columns": COLUMNS,
        "couldBe": COULD_BE,
        "outlines": {view: outline(view) for view in VIEWS},
        "people": [person(one) for one in told.people],
        "sources": [
            {
                "citation": known[key].citation,
                "doi": known[key].doi,
                "link": known[key].link,
                "checked": known[key].checked_words,
            }
            for key in told.sources
        ],
    }
