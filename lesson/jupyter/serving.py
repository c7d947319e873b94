"""A server of its own for the lesson: on this machine alone, asking nothing, opened on the first page."""

import importlib.util
import os
import secrets
import socket
from collections.abc import Callable
from typing import Any, NoReturn

import zmq
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from tornado.web import HTTPError
from traitlets.config import Config

from lesson.errors import LessonError
from lesson.page_calls import CHECKOUT, pages_folder

#: What is answered to whoever would write into an installed package.
READ_ONLY = "The pages of an installed lesson are not changed: save a copy of your own elsewhere."


class CannotServe(LessonError, OSError):
    """The lesson cannot be opened where that was asked for."""


class PublishedPages(AsyncLargeFileManager):
    """The pages of an installed package: the workbench shows and runs them, and writes none.

    JupyterLab offers to write nothing where nothing is writable; whoever asks all the same is refused.
    """

    def is_writable(self, path: str) -> bool:
        """Say that nothing may be written."""
        del path
        return False

    async def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise HTTPError(403, READ_ONLY)

    # what is new or uploaded is saved, too; a folder that is copied is not
    save = copy = delete_file = rename_file = _refuse
    create_checkpoint = restore_checkpoint = delete_checkpoint = _refuse


def configuration(port: int | None, browser: bool, token: str) -> Config:
    """Return the settings of a server that answers this machine alone, at `port` or any that is free."""
    own = pages_folder() == CHECKOUT
    server = {
        "root_dir": str(CHECKOUT.parent if own else pages_folder()),
        "default_url": "/lesson",
        "ip": "127.0.0.1",
        "open_browser": browser,
        # Browsers that a package manager keeps in a sandbox cannot read the redirecting file.
        "use_redirect_file": False,
        "allow_root": True,  # a container's user often is root; only this machine can connect
        "answer_yes": True,  # Ctrl-C means Ctrl-C
        "jpserver_extensions": {
            "lesson.jupyter": True,
            "jupyterlab": importlib.util.find_spec("jupyterlab") is not None,
        },
    }
    if not own:
        server["contents_manager_class"] = PublishedPages
    if port is not None:
        server |= {"port": port, "port_retries": 0}
    return Config(
        Application={"log_level": "ERROR"},
        LabApp={"extension_manager": "readonly", "news_url": None},  # neither asks the internet
        ServerApp=server,
        IdentityProvider={"token": token},
        # On a shared computer others could otherwise listen in, and the kernel warns of that.
        KernelManager={"transport_encryption": "auto" if zmq.has("curve") else "disabled"},
    )


def new_token() -> str:
    """Return what lets a browser in: what JUPYTER_TOKEN says, or else what nobody can guess."""
    return os.environ.get("JUPYTER_TOKEN") or secrets.token_hex(24)


def serve(settings: Config, *, found_port: Callable[[], object] = lambda: None) -> None:
    """Run a server until it is ended, and print its address once it answers.

    `found_port` is called then, too.
    """
    server = ServerApp.instance(config=settings)
    server.initialize(argv=[], find_extensions=False)

    def announce() -> None:
        """Runs once the port answers: the server put that into the same queue before."""
        found_port()
        address = f"http://127.0.0.1:{server.port}{server.default_url}"
        print(f"The lesson is ready: {address}?token={server.identity_provider.token}", flush=True)
        print("Leave this window open while you learn; press Ctrl-C in it to finish.", flush=True)

    server.io_loop.add_callback(announce)
    server.start()


def open_lesson(port: int | None, *, browser: bool) -> None:
    """Open the lesson in a browser, from wherever it is installed, until Ctrl-C is pressed.

    Raises
    ------
    CannotServe
        If the port is taken or not allowed.
    """
    if port is not None and not _is_free(port):
        raise CannotServe(
            f"Port {port} is taken or not allowed. Choose another with --port, or leave --port out "
            "to let the lesson find a free one."
        )
    serve(configuration(port, browser, new_token()))


def _is_free(port: int) -> bool:
    if not 0 <= port < 2**16:
        return False
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True
