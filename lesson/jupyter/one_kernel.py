"""One kernel for all pages of the reader, started when it is needed and found again afterwards.

Where several people reach one server and nobody tells who they are, each browser has a kernel of its own:
whatever a kernel says is sent to everybody who is connected to it.
"""

import asyncio
import os
from queue import Empty
from typing import Any

from lesson.page_calls import pages_folder

#: How long a kernel may take until it answers, and how long one is kept that nobody is connected to.
PATIENCE_S, LEFT_S = 60, 1800
#: What a kernel that was just started does first, so that a first question finds all imported.
WARM_UP = "import lesson.waking; lesson.waking.warm_up()"


class OneKernel:
    """The lesson's kernel on a server: one at a time for each person who reads."""

    def __init__(self, server: Any) -> None:
        self._kernels = server.kernel_manager
        self._shared = _is_shared(server)
        self._turn = asyncio.Lock()
        self._ids: dict[str, str] = {}
        self._warming: set[asyncio.Task[None]] = set()
        self._log = server.log
        if self._shared and not self._kernels.cull_idle_timeout:
            self._kernels.cull_idle_timeout = LEFT_S  # whoever has left does not say so

    async def begin(self) -> None:
        """Start the kernel of whoever comes first, unless each has one of their own."""
        if not self._shared:
            await self.id("")

    async def id(self, reader: str) -> str:
        """Return the id of this reader's kernel; one that is not there yet, or no longer, is started.

        `reader` is what the server calls them; by itself it calls each browser something else.
        """
        async with self._turn:
            return await self._running(self._whose(reader))

    async def replace(self, reader: str, hanging: str) -> str:
        """End this reader's kernel, which does not answer any more, and return the id of another.

        `hanging` is its id: who asks after it was replaced, from another page, is given the new one, and
        nobody's but the reader's own is ended.
        """
        whose = self._whose(reader)
        async with self._turn:
            if self._ids.get(whose) == hanging and hanging in self._kernels:
                await self._kernels.shutdown_kernel(hanging, now=True)
            return await self._running(whose)

    def _whose(self, reader: str) -> str:
        return reader if self._shared else ""

    async def _running(self, whose: str) -> str:
        self._ids = {who: id_ for who, id_ in self._ids.items() if id_ in self._kernels}
        # One that has died is started again by its manager, which forgets it only where that fails.
        if whose not in self._ids:
            self._ids[whose] = await self._start()
        return self._ids[whose]

    async def _start(self) -> str:
        environment = {**os.environ, **({"LESSON_SHARED": "1"} if self._shared else {})}
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
