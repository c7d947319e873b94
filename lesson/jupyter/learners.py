"""Who is learning on this server now: asked at its start where several people learn, and never where one does."""

import os
from dataclasses import dataclass
from typing import Any

from lesson.jupyter.one_kernel import OneKernel
from lesson.jupyter.pages import is_page
from lesson.people import FIRST, NobodyNamed, Person, PersonGone, begin, people, person
from lesson.people.chosen import ID


@dataclass(frozen=True)
class Learner:
    """Who a page is shown to: their id, "" where it has yet to be asked; and a name where there are several."""

    id: str
    name: str = ""


class Learners:
    """The person in front of this server; whoever comes after them finds nothing of theirs."""

    def __init__(self, server: Any, kernel: OneKernel) -> None:
        self._server = server
        self._kernel = kernel
        self._chosen = _named_at_start()

    @property
    def can_be_several(self) -> bool:
        """Whether this server has one person in front of it at a time: only there a choice holds."""
        return not self._kernel.shared

    def everybody(self) -> tuple[Person, ...]:
        """Return all who have a name here. Raises as `lesson.people.people`."""
        return people() if self.can_be_several else ()

    def now(self) -> Learner:
        """Return who is learning. Raises as `lesson.people.people`."""
        here = self.everybody()
        if len(here) < 2:
            os.environ.pop(ID, None)  # whoever was chosen before may be gone
            return Learner(here[0].id if here else FIRST)
        return next(
            (Learner(one.id, one.name) for one in here if one.id == self._chosen), Learner("")
        )

    def go_on(self, id_: str) -> None:
        """Let whoever a page was shown to before this server began learn on, if nobody else was chosen."""
        if not self._chosen and id_ in {one.id for one in self.everybody()}:
            self._chosen = os.environ[ID] = id_

    async def choose(self, id_: str) -> None:
        """Let another person learn; what was open for whoever learned before is closed."""
        if id_ not in {one.id for one in self.everybody()}:
            raise NobodyNamed("Nobody of this name learns here any more: choose again.")
        before, self._chosen = self.now().id, id_
        os.environ[ID] = id_  # the workbench starts kernels of its own
        if before != id_:
            await self._kernel.end()
            await self._end_workbench()

    async def begin(self, mine: str, other: str) -> None:
        """Let one person become two; whoever is here learns on. Raises as `lesson.people.begin`."""
        own, _ = begin(mine, other)
        await self.choose(own.id)

    async def _end_workbench(self) -> None:
        server = self._server
        for session in await server.session_manager.list_sessions():
            kernel = session["kernel"]["id"]
            if is_page(server.root_dir, session["path"]) and kernel in server.kernel_manager:
                await server.kernel_manager.shutdown_kernel(kernel, now=True)


def _named_at_start() -> str:
    """Return who was named when the server was started; "" where nobody was, or nobody of that name is here."""
    try:
        return person()
    except (
        NobodyNamed,
        PersonGone,
        OSError,
    ):  # what cannot be read is told to whoever opens a page
        return ""
