"""The line between a page and its kernel: nothing waits on it, and a page that leaves is no fault."""

import asyncio
from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Send each of a kernel's messages at once; waiting to fill a packet costs a slider 9 ms.

    Pages are left at any moment. Jupyter's own line would print a traceback where a page leaves before it is
    connected, or while it is being written to; the learner has that window open.
    """

    async def prepare(self) -> None:
        """Make ready as usual; whoever has left meanwhile is not connected any more."""
        await super().prepare()  # type: ignore[no-untyped-call]
        if self.websocket_handler.connection is not self:
            raise HTTPError(400, "The page was left before it was connected.")

    def connect(self) -> Any:
        """Connect as usual, after telling the socket not to wait."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()

    @property
    def write_message(self) -> Any:
        """What writes to the page; nothing is written to one that has left."""
        return self._write

    def _write(self, message: Any, binary: bool = False) -> None:
        try:
            written = self.websocket_handler.write_message(message, binary=binary)
        except WebSocketClosedError:
            return
        written.add_done_callback(self._note)

    def _note(self, written: "asyncio.Future[None]") -> None:
        trouble = None if written.cancelled() else written.exception()
        if trouble and not isinstance(trouble, WebSocketClosedError):
            self.log.error("A message could not be sent to a page.", exc_info=trouble)
