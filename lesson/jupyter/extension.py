"""What the lesson adds to a Jupyter server: the reader's addresses, its kernel, trust in its pages."""

import threading
from pathlib import Path
from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.utils import url_path_join
from tornado.web import StaticFileHandler

from lesson.bundles import bundle_file
from lesson.data_folder import data_folder
from lesson.jupyter.handlers import (
    Beginning,
    KernelHandler,
    PageHandler,
    TrustHandler,
)
from lesson.jupyter.one_kernel import OneKernel
from lesson.jupyter.served import Served
from lesson.jupyter.trust import sign_what_ships
from lesson.page_calls import pages_folder

#: Where the reader answers, below the server's own address.
PREFIX = "lesson"


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Send each of a kernel's messages at once; waiting to fill a packet costs a slider 9 ms."""

    def connect(self) -> Any:
        """Connect as usual, after telling the socket not to wait."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


def load(server: Any) -> None:
    """Add the lesson to a server that starts."""
    opens_lesson = server.default_url.strip("/").startswith(PREFIX) or _is_checkout(server)
    if opens_lesson:
        server.default_url = url_path_join("/", PREFIX)
    served = Served(
        kernel=OneKernel(server),
        workbench=_workbench(server),
        home=url_path_join(server.base_url, PREFIX),
    )
    add_addresses(server, served)
    if server.kernel_websocket_connection_class is ZMQChannelsWebsocketConnection:
        server.web_app.settings["kernel_websocket_connection_class"] = PromptConnection
    sign_what_ships(server.log)
    if opens_lesson:  # what takes long is done while the browser opens
        server.io_loop.add_callback(served.kernel.id)
        threading.Thread(target=_fetch_converter, daemon=True).start()


def add_addresses(server: Any, served: Served) -> None:
    """Let the server answer at the reader's addresses."""

    def at(*parts: str) -> str:
        return url_path_join(served.home, *parts)

    given = {"served": served}
    server.web_app.add_handlers(
        ".*$",
        [
            (at("?"), Beginning, given),
            (at("read", "(.*)"), PageHandler, given),
            (at("api", "kernel"), KernelHandler, given),
            (at("api", "trust"), TrustHandler, given),
            (at("static", "(.*)"), StaticFileHandler, {"path": bundle_file("")}),
            (at("fonts", "(.*)"), StaticFileHandler, {"path": data_folder() / "fonts"}),
        ],
    )


def _is_checkout(server: Any) -> bool:
    """Say whether the server was started for the lesson: in its folder, and at no page of its own."""
    own = pages_folder().resolve().is_relative_to(Path(server.root_dir).resolve())
    return own and server.default_url in ("/", "/lab", "/tree")


def _workbench(server: Any) -> str | None:
    """Return the address before a page's path in JupyterLab or Notebook, if there is one."""
    folder, root = pages_folder().resolve(), Path(server.root_dir).resolve()
    apps = server.extension_manager.extensions
    if not folder.is_relative_to(root):
        return None
    below = folder.relative_to(root).as_posix()
    if "notebook" in apps and apps["notebook"].enabled and _starts(server, "notebook"):
        return url_path_join(server.base_url, "notebooks", below)
    if "jupyterlab" in apps and apps["jupyterlab"].enabled:
        return url_path_join(server.base_url, "lab", "tree", below)
    return None


def _starts(server: Any, name: str) -> bool:
    """Say whether this application is the one that was started."""
    return getattr(server.starter_app, "name", "") == name


def _fetch_converter() -> None:
    import lesson.jupyter.page_html  # noqa: F401  a second and a half of imports
