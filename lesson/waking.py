"""A page that is opened: its cells run in the kernel that serves all pages, each visit by itself.

The reader calls these; nothing here is for a page's own cells.
"""

import ast
import gc
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from lesson.live.memory import give_back_memory
from lesson.visit import Visit, serving
from lesson.widgets.opened import Closed, note_opened, page_gone


@dataclass
class OpenPage:
    """One opening of a page: whose visit it is, its own names, and the widgets that it has opened."""

    visit: Visit
    names: dict[str, Any] = field(default_factory=lambda: {"__name__": "__main__"})
    widgets: list[Closed] = field(default_factory=list)

    def close(self) -> None:
        """Close what it has opened."""
        self.names.clear()
        with page_gone(), ExitStack() as all_of_them:  # one that cannot be closed holds up no other
            for widget in self.widgets:
                all_of_them.callback(widget.close)
            self.widgets.clear()


#: What takes long to import, and is imported only when something is shown.
FIRST_NEEDED = (
    "lesson.quiz.asking",
    "lesson.quiz.bank",
    "lesson.quiz.card",
    "lesson.dashboard.today_widget",
    "lesson.live.lab_widget",
    "lesson.routine.desk.desk",
    "lesson.routine.diary.diary",
)

_open: dict[str, OpenPage] = {}


def wake(visit: str, source: str) -> Any:
    """Run a cell in the names of this visit alone; return what its last line gives."""
    parsed = ast.parse(source)
    last = parsed.body.pop() if parsed.body and isinstance(parsed.body[-1], ast.Expr) else None
    with serving(visit) as whose:
        page = _open.setdefault(visit, OpenPage(whose))
        with note_opened(page.widgets):
            exec(compile(parsed, "<page>", "exec"), page.names)
            if isinstance(last, ast.Expr):
                return eval(compile(ast.Expression(last.value), "<page>", "eval"), page.names)
    return None


def knows(visit: str) -> bool:
    """Say whether this kernel has run anything of that visit; one that was started anew has not."""
    return visit in _open


def leave(*visits: str) -> None:
    """Close the widgets of pages that were left; one that is not known is well left already."""
    for visit in visits:
        if page := _open.pop(visit, None):
            page.close()
    gc.collect()  # a widget's class is its own, and stands in a circle with itself
    give_back_memory()


def reading(visit: str, page: str, heading: str) -> None:
    """Note where the reader is: a page's file name and the id of a heading in it.

    Raises as `lesson.dashboard.remember_place`.
    """
    from lesson.dashboard import remember_place

    with serving(visit):
        remember_place(page, heading)


def progress(visit: str) -> Any:
    """Return how far each page is done, for the browser: ``{page: {"done": n, "of": n}}``.

    Raises as `lesson.dashboard.pages_done`.
    """
    from IPython.display import JSON

    from lesson.dashboard import pages_done

    with serving(visit):
        done = {each.page: {"done": each.answered, "of": each.questions} for each in pages_done()}
    return JSON(done)  # type: ignore[no-untyped-call]


def warm_up() -> None:
    """Import what the first questions, labs and the routine need, before any is asked for."""
    for module in FIRST_NEEDED:
        import_module(module)
