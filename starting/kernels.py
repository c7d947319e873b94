"""How the lesson's server treats kernels: answers at once, waits for what is starting, ends in time."""

import asyncio
from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

#: A kernel that does not end when it is told to is killed after 5 seconds; this is for all of them.
PATIENCE_S = 15.0


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Send each of a kernel's messages at once; waiting to fill a packet costs a slider 9 ms."""

    def connect(self) -> Any:
        """Connect as usual, after telling the socket not to wait."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


class PatientKernels(AsyncMappingKernelManager):
    """Let a kernel that has not even started go on starting, when asked to restart it.

    Whoever opens a page and at once presses its start button would otherwise see the kernel
    killed in the middle of its imports, with a page of complaints in the terminal.
    """

    async def restart_kernel(self, kernel_id: str, now: bool = False) -> Any:  # type: ignore[override]
        """Restart a kernel, unless it is as fresh as a restart would make it."""
        kernel: Any = self.get_kernel(kernel_id)
        if kernel.execution_state != "starting":
            await super().restart_kernel(kernel_id, now=now)  # type: ignore[no-untyped-call]

    async def shutdown_all(self, now: bool = False) -> None:  # type: ignore[override]
        """End every kernel, whatever it is doing.

        One that is closed while it restarts is waited for without end, and so would be the server.
        """
        kernels = list(self._kernels.values())
        try:
            await asyncio.wait_for(super().shutdown_all(now=now), PATIENCE_S)
        except TimeoutError:
            for kernel in kernels:
                if kernel.has_kernel:
                    await kernel.provisioner.kill()
