"""One kernel for all pages of the reader, started when it is needed and found again afterwards.

Where several people reach one server and nobody tells who they are, each browser has a kernel of its own:
whatever a kernel says is sent to everybody who is connected to it.
"""

import asyncio
import os
from queue import Empty
from typing import Any

from lesson.page_calls import pages_folder
from lesson.people import FIRST
from lesson.people.chosen import ID

#: How long a kernel may take until it answers, and how long one is kept that nobody is connected to.
PATIENCE_S, LEFT_S = 60, 1800
#: What a kernel that was just started does first, so that a first question finds all imported.
WARM_UP = "import lesson.waking; lesson.waking.warm_up()"


class OneKernel:
    """The lesson's kernel on a server: one at a time for each person who reads."""

    def __init__(self, server: Any) -> None:
        self._kernels = server.kernel_manager
        self.shared = _is_shared(server)
        self._turn = asyncio.Lock()
        self._ids: dict[tuple[str, str], str] = {}
        self._warming: set[asyncio.Task[None]] = set()
        self._log = server.log
        if self.shared and not self._kernels.cull_idle_timeout:
            self._kernels.cull_idle_timeout = LEFT_S  # whoever has left does not say so

    async def begin(self, person: str = FIRST) -> None:
        """Start the kernel of whoever comes first, unless each has one of their own."""
        if not self.shared:
            await self.id("", person)

    async def id(self, reader: str, person: str = FIRST) -> str:
        """Return the id of this reader's kernel; one that is not there yet, or no longer, is started.

        `reader` is what the server calls them; by itself it calls each browser something else. `person` is
        the id of who is learning: a kernel works for one person for as long as it runs.
        """
        async with self._turn:
            return await self._running(self._whose(reader, person))

    async def replace(self, reader: str, hanging: str, person: str = FIRST) -> str:
        """End this reader's kernel, which does not answer any more, and return the id of another.

        `hanging` is its id: who asks after it was replaced, from another page, is given the new one, and
        nobody's but the reader's own is ended.
        """
        whose = self._whose(reader, person)
        async with self._turn:
            if self._ids.get(whose) == hanging and hanging in self._kernels:
                await self._kernels.shutdown_kernel(hanging, now=True)
            return await self._running(whose)

    async def end(self) -> None:
        """End every kernel of the reader: another person learns from here on."""
        async with self._turn:
            await self._end(list(self._ids))

    def _whose(self, reader: str, person: str) -> tuple[str, str]:
        return (reader, "") if self.shared else ("", person)

    async def _running(self, whose: tuple[str, str]) -> str:
        self._ids = {who: id_ for who, id_ in self._ids.items() if id_ in self._kernels}
        if (
            not self.shared
        ):  # two people never have a kernel at once, not even one that is left over
            await self._end([who for who in self._ids if who != whose])
        # One that has died is started again by its manager, which forgets it only where that fails.
        if whose not in self._ids:
            self._ids[whose] = await self._start(whose[1])
        return self._ids[whose]

    async def _end(self, those: list[tuple[str, str]]) -> None:
        for who in those:
            kernel = self._ids.pop(who)
            if kernel in self._kernels:
                await self._kernels.shutdown_kernel(kernel, now=True)

    async def _start(self, person: str) -> str:
        told = {"LESSON_SHARED": "1"} if self.shared else {ID: person}
        environment = {**os.environ, **told}
        kernel_id: str = await self._kernels.start_kernel(
            kernel_name="python3", cwd=str(pages_folder()), env=environment
        )
        warming = asyncio.create_task(self._warm_up(self._kernels.get_kernel(kernel_id).client()))
        self._warming.add(warming)
        warming.add_done_callback(self._warming.discard)
        return kernel_id

    async def _warm_up(self, client: Any) -> None:
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=PATIENCE_S)
            await client.execute(WARM_UP, silent=True, reply=True, timeout=PATIENCE_S)
        except (RuntimeError, TimeoutError, Empty) as error:  # it ended, or has other things to do
            self._log.info("The lesson's kernel was not warmed up: %r", error)
        finally:
            client.stop_channels()


def _is_shared(server: Any) -> bool:
    """Say whether others than one person may reach this server, and nobody tells who they are."""
    if os.environ.get("LESSON_SHARED", "0") not in ("", "0"):  # behind a proxy only its host knows
        return True
    hub = "JUPYTERHUB_USER" in os.environ or "JUPYTERHUB_API_TOKEN" in os.environ
    return not hub and server.ip not in ("127.0.0.1", "localhost", "::1")
