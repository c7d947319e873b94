"""The lesson's content as the checks read it: every page and every list of data, each read once."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from lesson.atlas.massage_zones import load_massage_zones
from lesson.content_checks.finding import Finding, Refused
from lesson.content_checks.page import Page, load_page, notebook_paths
from lesson.data_files.yaml_file import DataError, Entry, read_entries
from lesson.data_folder import data_folder
from lesson.diagrams.figures.pose import load_poses
from lesson.evidence.claim import load_claims
from lesson.evidence.effects import load_effects
from lesson.evidence.figures import load_figures
from lesson.evidence.part import load_parts
from lesson.evidence.roots import load_roots
from lesson.evidence.source import load_sources
from lesson.evidence.tools import load_uses
from lesson.page_calls import pages_folder
from lesson.quiz.bank import read_bank
from lesson.routine.dose import load_dose
from lesson.routine.places import Area, Tool
from lesson.routine.reading import read_list
from lesson.routine.screen.questions import load_groups
from lesson.routine.screen.table import load_table
from lesson.routine.techniques import load_popular_steps, load_techniques
from lesson.routine.words import Saying
from lesson.stories.person import Story
from lesson.stories.reading import load_story
from lesson.vocabulary.term import load_terms

Loaded = TypeVar("Loaded")


class Listed(Generic[Loaded]):
    """A list of data/ as its loader makes it; reading it raises `Refused` where the loader does."""

    def __init__(self, load: Callable[[Path | None], Loaded], name: str) -> None:
        self.load, self.name = load, name

    def __set_name__(self, _: type, attribute: str) -> None:
        self.attribute = attribute

    def __get__(self, content: "Content", _: type | None = None) -> Loaded:
        loaded = content.loaded(self.load, self.name)
        content.__dict__[self.attribute] = loaded  # found there from now on
        return loaded


class Content:
    """The notebooks beside the lesson, and its data.

    `instead` names files (or the folder of questions) to be read in place of those of data/, such
    as ``{"evidence/claims.yaml": path}``; `pages` are notebooks to be read in place of the
    lesson's. Whatever cannot be read raises `Refused` when it is asked for.
    """

    claims = Listed(load_claims, "evidence/claims.yaml")
    sources = Listed(load_sources, "evidence/sources.yaml")
    figures = Listed(load_figures, "evidence/figures.yaml")
    effects = Listed(load_effects, "evidence/effects.yaml")
    parts = Listed(load_parts, "evidence/parts.yaml")
    roots = Listed(load_roots, "evidence/roots.yaml")
    uses = Listed(load_uses, "evidence/tools_by_area.yaml")
    terms = Listed(load_terms, "glossary.yaml")
    poses = Listed(load_poses, "figures/positions.yaml")
    techniques = Listed(load_techniques, "routine/techniques.yaml")
    popular_steps = Listed(load_popular_steps, "routine/popular_steps.yaml")
    dose = Listed(load_dose, "routine/dose.yaml")
    groups = Listed(load_groups, "routine/questions.yaml")
    table = Listed(load_table, "routine/screening.yaml")
    areas = Listed(partial(read_list, "areas.yaml", Area), "routine/areas.yaml")
    tools = Listed(partial(read_list, "tools.yaml", Tool), "routine/tools.yaml")
    sayings = Listed(partial(read_list, "words.yaml", Saying), "routine/words.yaml")
    zones = Listed(lambda _: load_massage_zones(), "atlas/massage_zones.json")

    def __init__(
        self,
        instead: Mapping[str, Path] = MappingProxyType({}),
        pages: Sequence[Page] | None = None,
    ) -> None:
        self.instead = instead
        self._pages = pages

    def file(self, name: str) -> Path:
        """Return where a file or folder of data/ lies."""
        folder, _, rest = name.partition("/")
        if name not in self.instead and rest and folder in self.instead:
            return self.instead[folder] / rest
        return self.instead.get(name) or data_folder() / name

    def entries(self, name: str) -> list[Entry]:
        """Return the entries of a file of data/ as they are written."""
        return self.loaded(lambda _: read_entries(self.file(name)), name)

    def finding(self, name: str, key: str | int, words: str, *path: str | int) -> Finding:
        """Return a finding in a file of data/, at the entry of this id, or of this number from 0."""
        for number, entry in enumerate(self.entries(name)):
            names = {entry.fields.get(field) for field in ("id", "key", "root")}
            if key == number or key in names:
                return Finding.at(entry, words, *path)
        return Finding(self.file(name).name, str(key), words)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every notebook, guides too."""
        if self._pages is not None:
            return tuple(self._pages)
        found = tuple(load_page(path) for path in notebook_paths(pages_folder()))
        if not found:
            raise Refused(Finding("notebooks", "", f"expected in {pages_folder().parent}"))
        return found

    @cached_property
    def lesson_pages(self) -> tuple[Page, ...]:
        """The pages of the lesson, 00 to 07."""
        return tuple(page for page in self.pages if page.number)

    def page(self, number: str) -> Page:
        """Return the page of the lesson with these two digits."""
        for page in self.lesson_pages:
            if page.number == number:
                return page
        raise Refused(Finding("notebooks", "", f"expected a page {number}"))

    @cached_property
    def questions(self) -> tuple[Entry, ...]:
        """Every question as it is written, once all of them are sound."""
        _, problems = read_bank(self.file("questions"))
        if problems:
            raise Refused(Finding.of(problems[0]))
        files = sorted(self.file("questions").glob("*.yaml"))
        return tuple(entry for file in files for entry in read_entries(file))

    def questions_of(self, *types: str) -> list[Entry]:
        """Return the questions of these types."""
        return [each for each in self.questions if each.fields["type"] in types]

    @cached_property
    def stories(self) -> dict[str, Story]:
        """Every story by the name of its file in data/."""
        names = sorted(
            f"stories/{file.name}" for file in (data_folder() / "stories").glob("*.yaml")
        )
        return {name: self.loaded(partial(self._story, name), name) for name in names}

    def _story(self, name: str, _: Path | None) -> Story:
        return load_story(self.file(name))

    def numbers_of(self, sources: Sequence[str]) -> frozenset[str]:
        """Return every number that may be printed beside any of these sources."""
        found = (figure.numbers for figure in self.figures if figure.source in set(sources))
        return frozenset().union(*found)

    def loaded(self, load: Callable[[Path | None], Loaded], name: str) -> Loaded:
        """Return what a loader makes of a file of data/; it is given None for the lesson's own.

        Raises
        ------
        Refused
            If the loader refuses the file.
        """
        try:
            return load(self.instead.get(name))
        except DataError as error:
            raise Refused(Finding.of(error)) from error
        except ValueError as error:  # of a whole file, such as a row that no question asks for
            file = self.file(name).name
            words = str(error).removeprefix(f"{file}: ")
            raise Refused(Finding(file, "", words)) from error
