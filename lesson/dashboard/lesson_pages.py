"""The lesson's pages read as files: their titles, their headings and what they ask."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from lesson.errors import BadData, UnknownName
from lesson.page_calls import call_of, find_page
from lesson.quiz.page_questions import questions_of

_HEADING = re.compile(r"^(#{1,6}) +(.+?) *#*$", re.MULTILINE)
#: What a heading may hold of Markdown: links, emphasis, code.
_MARKS = re.compile(r"\[([^]]*)\]\([^)]*\)|[*`\\]")
#: What stays as it is in an id, as in nbconvert's own.
_PLAIN = "?/:@!$&'()*+,;="


@dataclass(frozen=True)
class LessonPage:
    """A page: its file's name, its title with its number, its headings by id, the questions it asks."""

    file: str
    title: str
    headings: Mapping[str, str]
    questions: tuple[str, ...]


def lesson_pages() -> tuple[LessonPage, ...]:
    """Return the lesson's pages in order, from 00; none where they do not lie beside the lesson.

    Raises
    ------
    BadData
        If a page, or the list of the pre-test's questions, cannot be read.
    """
    return tuple(_read(path) for path in _files())


def heading_id(words: str) -> str:
    """Return the id that nbconvert gives a heading."""
    return quote(words.replace(" ", "-"), safe=_PLAIN)


def _files() -> list[Path]:
    files = []
    for number in count():
        try:
            files.append(find_page(f"{number:02}"))
        except UnknownName:
            break
    return files


def _read(path: Path) -> LessonPage:
    found = path.stat()
    return _parsed(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=64)
def _parsed(path: Path, _changed: int, _size: int) -> LessonPage:
    prose, code = _sources(path)
    headings = [
        (len(marks), _MARKS.sub(r"\1", words))
        for source in prose
        for marks, words in _HEADING.findall(source)
    ]
    title = next((words for level, words in headings if level == 1), path.stem[3:])
    calls = filter(None, map(call_of, code))
    return LessonPage(
        file=path.name,
        title=f"{path.stem[:2]} {title}",
        headings=MappingProxyType(
            {heading_id(words): words for level, words in headings if level > 1}
        ),
        questions=tuple(dict.fromkeys(id_ for call in calls for id_ in questions_of(call))),
    )


def _sources(path: Path) -> tuple[list[str], list[str]]:
    """Return what stands in a page's cells, its prose and its code: nbformat takes a second to import."""
    try:
        cells = json.loads(path.read_text("utf-8"))["cells"]
        kinds = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise BadData(f"{path.name} is no notebook that can be read: {error!r}") from error
    prose, code = ([text for of, text in kinds if of == kind] for kind in ("markdown", "code"))
    return prose, code
