"""What a page asks its kernel to do, read off what it sends it."""

import ast
import json
import re
from collections import Counter

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1

_WAKE = re.compile(r'\.wake\((".*")\)$', re.DOTALL)


def hear_all(page) -> None:
    """Wait until all that a page has asked for so far is heard of here: what it asks now comes after it."""
    page.evaluate("fetch(location.href).then((answer) => answer.text())")


class Executions:
    """Which cells a page has had run since it was told to look, whatever came of them.

    Parameters
    ----------
    page
        A Playwright page that has asked no kernel yet.

    Attributes
    ----------
    codes
        All that was to be executed, in its order.
    """

    def __init__(self, page) -> None:
        self.codes: list[str] = []
        page.on("websocket", lambda socket: socket.on("framesent", self._note))

    def _note(self, sent) -> None:
        if isinstance(sent, str):  # as servers have it that are older than the protocol of bytes
            message = json.loads(sent)
            header, content = message["header"], message["content"]
        else:
            _, parts = deserialize_msg_from_ws_v1(sent)
            header, content = json.loads(parts[0]), json.loads(parts[3])
        if header["msg_type"] == "execute_request":
            self.codes.append(content["code"])

    @property
    def woken(self) -> list[tuple[str, str]]:
        """Return the cells that were run: in which visit, and their source."""
        found = (_WAKE.search(code) for code in self.codes)
        return [ast.literal_eval(f"({each[1]})") for each in found if each]

    def times(self) -> Counter[str]:
        """Return how often each cell that shows something was run."""
        return Counter(source for _, source in self.woken if "lesson." in source)

    def visits(self) -> set[str]:
        """Return the visits in which cells were run."""
        return {visit for visit, _ in self.woken}
