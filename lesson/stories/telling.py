"""A story on the page: told step by step by the browser alone, and whole where no script runs."""

from typing import Any

from lesson.bundles import bundle_text, output_script
from lesson.data_folder import data_folder
from lesson.errors import UnknownName, friendly_errors
from lesson.evidence.source import load_sources
from lesson.stories import payload
from lesson.stories.cited import Cited
from lesson.stories.faces import COLUMNS, COULD_BE, html, plain
from lesson.stories.payload import CitedText, StoryPayload
from lesson.stories.person import Person, Step, Story
from lesson.stories.reading import load_story
from lesson.stories.vignette import VIEWS, areas, outline


class ToldStory:
    """A story that is alive as soon as the page is open and trusted; it needs no kernel.

    The script stands beside the whole story in HTML, for a page that may run no scripts, and in
    plain words.
    """

    def __init__(self, told: Story) -> None:
        self.told = told

    def script(self) -> str:
        """Return the script that tells the story in the output's own ``element``."""
        return output_script("story.js", "showStory", _payload(self.told), bundle_text("story.css"))

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


def _payload(told: Story) -> StoryPayload:
    """All that the browser needs, as plain values."""
    known = load_sources()

    def text(words: Cited) -> CitedText:
        return list(words.numbered(told.sources))

    def step(one: Step) -> payload.Step:
        choices = [
            payload.Choice(id=it.id, text=it.text, fits=it.fits, answer=text(it.answer))
            for it in one.choices
        ]
        paragraphs = [text(paragraph) for paragraph in one.told]
        return payload.Step(title=one.title, told=paragraphs, ask=one.ask, choices=choices)

    def person(one: Person) -> payload.Person:
        return payload.Person(
            id=one.id,
            name=one.name,
            age=one.age,
            who=one.who,
            urgent=one.urgent,
            figure=payload.Figure(words=one.hurts.words, areas=areas(one)),
            steps=[step(each) for each in one.steps],
            could_be=text(one.could_be),
            row=[one.short, one.row.felt, one.row.apart, one.row.at_home],
        )

    return StoryPayload(
        title=told.title,
        invented=told.invented,
        warning=text(told.warning),
        compare=told.compare,
        comparison=told.comparison,
        compared=told.compared,
        columns=list(COLUMNS),
        could_be=COULD_BE,
        outlines={view: outline(view) for view in VIEWS},
        people=[person(one) for one in told.people],
        sources=[
            payload.StorySource(
                citation=known[key].citation,
                doi=known[key].doi,
                link=known[key].link,
                checked=known[key].checked_words,
            )
            for key in told.sources
        ],
    )
