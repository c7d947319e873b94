"""A page that is opened: its cells run in the kernel that serves all pages, each visit by itself."""

import ast
import gc
from dataclasses import dataclass, field
from typing import Any

from lesson.live.memory import give_back_memory
from lesson.widgets.kernel_widget import KernelWidget
from lesson.widgets.opened import note_opened


@dataclass
class Visit:
    """One opening of a page: its own names, and the widgets that it has opened."""

    names: dict[str, Any] = field(default_factory=lambda: {"__name__": "__main__"})
    widgets: list[KernelWidget] = field(default_factory=list)

    def close(self) -> None:
        """Close what it has opened."""
        for widget in self.widgets:
            widget.close()
        self.widgets.clear()
        self.names.clear()


_visits: dict[str, Visit] = {}


def wake(visit: str, source: str) -> Any:
    """Run a cell in the names of this visit alone; return what its last line gives."""
    here = _visits.setdefault(visit, Visit())
    parsed = ast.parse(source)
    last = parsed.body.pop() if parsed.body and isinstance(parsed.body[-1], ast.Expr) else None
    with note_opened(here.widgets):
        exec(compile(parsed, "<page>", "exec"), here.names)
        if last is not None:
            assert isinstance(last, ast.Expr)
            return eval(compile(ast.Expression(last.value), "<page>", "eval"), here.names)
    return None


def knows(visit: str) -> bool:
    """Say whether this kernel has run anything of that visit; one that was started anew has not."""
    return visit in _visits


def leave(*visits: str) -> None:
    """Close the widgets of pages that were left; one that is not known is well left already."""
    for visit in visits:
        if here := _visits.pop(visit, None):
            here.close()
    gc.collect()  # a widget's class is its own, and stands in a circle with itself
    give_back_memory()


def warm_up() -> None:
    """Fetch what questions, labs and the routine need, before any is asked for."""
    from lesson import _ROOMS, _fetch

    for name in _ROOMS:
        _fetch(name)
