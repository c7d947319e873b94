"""One kernel for all pages of the reader, started when it is needed and found again afterwards.

Where several people reach one server and nobody tells who they are, each browser has a kernel of its own:
whatever a kernel says is sent to everybody who is connected to it.
"""

import asyncio
import os
from typing import Any

from lesson.page_calls import pages_folder

#: What a kernel that was just started does first, so that a first question finds all imported.
WARM_UP = "import lesson.waking; lesson.waking.warm_up()"


class OneKernel:
    """The lesson's kernel on a server: one at a time for each person who reads."""

    def __init__(self, server: Any) -> None:
        self._kernels = server.kernel_manager
        self._shared = _is_shared(server)
        self._turn = asyncio.Lock()
        self._ids: dict[str, str] = {}

    async def begin(self) -> None:
        """Start the kernel of whoever comes first, unless each has one of their own."""
        if not self._shared:
            await self.id("")

    async def id(self, reader: str) -> str:
        """Return the id of this reader's kernel; one that is not there yet, or no longer, is started.

        `reader` is what the server calls them; by itself it calls each browser something else.
        """
        whose = reader if self._shared else ""
        async with self._turn:
            # One that has died is started again by its manager, which forgets it only where that fails.
            if self._ids.get(whose) not in self._kernels:
                self._ids[whose] = await self._start()
            return self._ids[whose]

    async def _start(self) -> str:
        environment = {**os.environ, **({"LESSON_SHARED": "1"} if self._shared else {})}
        kernel_id: str = await self._kernels.start_kernel(
            kernel_name="python3", cwd=str(pages_folder()), env=environment
        )
        client = self._kernels.get_kernel(kernel_id).client()
        client.start_channels(shell=True, iopub=False, stdin=False, hb=False, control=False)
        client.execute(WARM_UP, silent=True)
        client.stop_channels()
        return kernel_id


def _is_shared(server: Any) -> bool:
    """Say whether others than one person may reach this server, and nobody tells who they are."""
    hub = "JUPYTERHUB_USER" in os.environ or "JUPYTERHUB_API_TOKEN" in os.environ
    return not hub and server.ip not in ("127.0.0.1", "localhost", "::1")
