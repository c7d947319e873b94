"""How the lesson's server treats kernels: it waits for what is starting, and ends in time."""

import asyncio
from collections import defaultdict
from contextlib import suppress
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

#: A kernel that does not end when it is told to is killed after 5 seconds; this is for all of them.
PATIENCE_S = 15.0
#: How long a kernel that was started may take until it speaks, before it is closed all the same.
START_S = 5.0


class PatientKernels(AsyncMappingKernelManager):
    """Let nothing end a kernel in the middle of its start, and no kernel hold up the server's end.

    Whoever opens a page and at once presses its start button would otherwise see the kernel
    killed in the middle of its imports, with a page of complaints in the terminal. One that is
    closed while it restarts could not be closed, or would live on with nobody to close it, and the
    server would never end.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call]
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def restart_kernel(self, kernel_id: str, now: bool = False) -> Any:  # type: ignore[override]
        """Restart a kernel, unless it is as fresh as a restart would make it."""
        async with self._turns[kernel_id]:
            kernel: Any = self.get_kernel(kernel_id) if kernel_id in self else None
            if kernel is not None and await _starts(kernel):
                return
            answer = await super().restart_kernel(kernel_id, now=now)  # type: ignore[no-untyped-call]
            kernel.execution_state = "starting"
            answer.add_done_callback(lambda _: _has_started(kernel, answer))

    async def shutdown_kernel(  # type: ignore[override]
        self, kernel_id: str, now: bool = False, restart: bool = False
    ) -> None:
        """End a kernel, once it has started."""
        async with self._turns[kernel_id]:
            if kernel_id in self:
                kernel: Any = self.get_kernel(kernel_id)
                await asyncio.wait([kernel.ready], timeout=PATIENCE_S)
                # one that does not start in time is ended all the same
                with suppress(TimeoutError):
                    async with asyncio.timeout(START_S):
                        while await _starts(kernel):
                            await asyncio.sleep(0.1)
            await super().shutdown_kernel(kernel_id, now=now, restart=restart)  # type: ignore[no-untyped-call]

    async def shutdown_all(self, now: bool = False) -> None:  # type: ignore[override]
        """End every kernel, whatever it is doing; one that does not end in time is killed."""
        kernels: dict[str, Any] = {each: self.get_kernel(each) for each in self.list_kernel_ids()}
        endings = [asyncio.ensure_future(self.shutdown_kernel(each, now=now)) for each in kernels]
        if endings:
            done, _ = await asyncio.wait(endings, timeout=PATIENCE_S)
            for ending in done:
                if error := ending.exception():
                    self.log.warning("A kernel did not end as it should: %r", error)
        for kernel in kernels.values():
            if kernel.has_kernel:
                await kernel.provisioner.kill()


async def _starts(kernel: Any) -> bool:
    """Whether a kernel lives and has not spoken yet."""
    return kernel.execution_state == "starting" and bool(await kernel.is_alive())


def _has_started(kernel: Any, answer: "asyncio.Future[Any]") -> None:
    """Note that a kernel answers after its restart, or that nobody waits for it any longer."""
    answer.cancelled() or answer.exception()  # asked for, so that asyncio does not complain of it
    if kernel.execution_state == "starting":
        kernel.execution_state = "idle"
