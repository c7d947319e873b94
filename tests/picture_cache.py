"""What tests measure of a picture, kept between runs until anything that it is made from changes.

Kept are products alone, such as a PNG or where words stand, never that a test has passed. They lie in
pytest's own cache: `pytest --cache-clear` draws everything anew.
"""

import hashlib
import inspect
import json
import sys
import tomllib
from collections.abc import Callable
from functools import cache, wraps
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import grimp
import matplotlib as mpl

ROOT = Path(__file__).resolve().parent.parent
#: The data that no picture is made from; tests/test_picture_cache.py looks what each of them reads.
OTHER_DATA = {"README.md", "figures", "glossary.yaml", "pre_test.yaml", "questions", "routine"}
OTHER_DATA |= {"stories", "topics.yaml"}

store: Any = None
"""pytest's cache, once conftest.py has handed it over; without one nothing is kept."""


@cache
def _graph() -> Any:
    return grimp.build_graph("lesson", cache_dir=None)


def _modules(name: str) -> set[str]:
    """The modules that draw a picture and show it, all that they import, and their packages."""
    found, waiting = set[str](), {f"lesson.diagrams.{name}", "lesson.live.picture"}
    while waiting:
        module = waiting.pop()
        found.add(module)
        package = {module.rpartition(".")[0]} - {""}
        waiting |= (_graph().find_modules_directly_imported_by(module) | package) - found
    return found


def sources(name: str, root: Path = ROOT, *, on_the_page: bool = False) -> list[Path]:
    """Every file of the lesson, under `root`, that a picture is made from.

    ``on_the_page`` adds the scripts and style sheets that it is shown with.
    """
    places = [root.joinpath(*module.split(".")) for module in _modules(name)]
    files = {
        place / "__init__.py" if place.is_dir() else place.with_suffix(".py") for place in places
    }
    data = (place for place in (root / "data").iterdir() if place.name not in OTHER_DATA)
    for place in data:
        files |= {place} if place.is_file() else set(place.rglob("*"))
    if on_the_page:
        files |= set((root / "lesson" / "static").iterdir())
    return sorted(file for file in files if file.is_file())


@cache
def _digest(file: Path, _changed_ns: int) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


@cache
def _surroundings() -> bytes:
    """The versions of Python and of every package that the lesson stands on, and matplotlib's settings."""
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    packages = [need.partition(">")[0] for need in needs]
    told = [sys.version, sys.platform, *(f"{name} {version(name)}" for name in packages)]
    told += [(ROOT / "requirements.lock").read_text("utf-8")]
    told += [Path(mpl.matplotlib_fname()).read_text("utf-8")]
    return hashlib.sha256("\n".join(told).encode()).digest()


def key(name: str, root: Path = ROOT, *, on_the_page: bool = False) -> str:
    """A hash of everything that a picture is made from."""
    whole = hashlib.sha256(_surroundings())
    for file in sources(name, root, on_the_page=on_the_page):
        whole.update(file.relative_to(root).as_posix().encode() + b"\0")
        whole.update(_digest(file, file.stat().st_mtime_ns))
    return whole.hexdigest()


#: The same for a whole run, in which no source changes.
_key_of_this_run = cache(key)


def kept(*, on_the_page: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Keep what a function of a picture's name, and plain values, makes of it: plain values, too."""

    def keep(make: Callable[..., Any]) -> Callable[..., Any]:
        file = Path(inspect.getfile(make))
        how = hashlib.sha256(file.read_bytes()).hexdigest()  # measured otherwise, it is made anew

        @cache
        @wraps(make)
        def made(name: str, *values: Any) -> Any:
            called = quote("-".join(map(str, (name, *values))), safe="")
            place = f"pictures/{file.stem}/{make.__name__}/{called}"
            now = f"{_key_of_this_run(name, on_the_page=on_the_page)} {how}"
            before = {} if store is None else store.get(place, {})
            if before.get("key") == now:
                return before["product"]
            product = json.loads(json.dumps(make(name, *values)))  # as it will be read again
            if store is not None:
                store.set(place, {"key": now, "product": product})
            return product

        return made

    return keep
