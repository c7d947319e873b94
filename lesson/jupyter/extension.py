"""What the lesson adds to a Jupyter server: the reader's addresses, its kernel, trust in its pages."""

import threading
from typing import Any

from jupyter_server.base.handlers import PublicStaticFileHandler
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.utils import url_path_join

from lesson.bundles import bundle_file
from lesson.data_folder import data_folder
from lesson.jupyter.handlers import (
    Beginning,
    KernelHandler,
    LessonPages,
    NoPage,
    PageHandler,
    ReplaceKernelHandler,
    TrustHandler,
)
from lesson.jupyter.learners import Learners
from lesson.jupyter.login import LoginPage
from lesson.jupyter.one_kernel import OneKernel
from lesson.jupyter.pages import is_page
from lesson.jupyter.prompt_connection import PromptConnection
from lesson.jupyter.served import Served
from lesson.jupyter.trust import TrustedHere, consent_notary
from lesson.jupyter.whereabouts import below_root, is_checkout, opens_lesson, workbench
from lesson.jupyter.who import WhoHandler
from lesson.saved_faces import keep_lasting_faces

#: Where the reader answers, below the server's own address.
PREFIX = "lesson"
#: What makes a page that is saved as HTML ready for it; by name, as its library takes long to read.
EXPORT = "lesson.jupyter.exporting.LessonExport"


def load(server: Any) -> None:
    """Add the lesson to a server that starts."""
    notary = server.contents_manager.notary
    kernel = OneKernel(server)
    served = Served(
        kernel=kernel,
        learners=Learners(server, kernel),
        trusted=TrustedHere(consent_notary(notary), notary, server.log),
        workbench=workbench(server),
        below_root=below_root(server),
        home=url_path_join(server.base_url, PREFIX),
    )
    add_addresses(server, served)
    if server.kernel_websocket_connection_class is ZMQChannelsWebsocketConnection:
        server.web_app.settings["kernel_websocket_connection_class"] = PromptConnection
    server.contents_manager.register_pre_save_hook(before_saving)
    server.config.HTMLExporter.preprocessors.append(EXPORT)
    served.trusted.add_what_ships()
    if opens_lesson(server, served.home) or is_checkout(server):
        open_on_lesson(server, served)


def open_on_lesson(server: Any, served: Served) -> None:
    """Let the server's own address lead to the lesson; what takes long is done meanwhile."""
    server.default_url = served.home
    # the server has decided before where this one leads
    own = (url_path_join(server.base_url, "?"), Beginning, {"served": served})
    server.web_app.add_handlers(".*$", [own])
    if (
        person := served.learners.now().id
    ):  # where it is asked first, nobody knows whose it would be
        server.io_loop.add_callback(served.kernel.begin, person)
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
            (at("login"), LoginPage, given),
            (at("who"), WhoHandler, given),
            (at("read", "(.*)"), PageHandler, given),
            (at("api", "kernel"), KernelHandler, given),
            (at("api", "kernel", "replace"), ReplaceKernelHandler, given),
            (at("api", "pages"), LessonPages, given),
            (at("api", "trust"), TrustHandler, given),
            (at("static", "(.*)"), PublicStaticFileHandler, {"path": bundle_file("")}),
            (at("fonts", "(.*)"), PublicStaticFileHandler, {"path": data_folder() / "fonts"}),
            (at("(.*)"), NoPage, given),
        ],
    )


def before_saving(
    model: dict[str, Any], path: str = "", contents_manager: Any = None, **_: Any
) -> None:
    """Save a page of the lesson so that it opens again without an error, whether or not a kernel runs."""
    if model["type"] != "notebook" or model["content"].get("nbformat") != 4:
        return
    root = getattr(contents_manager, "root_dir", None)  # one that keeps no files has none
    if root and is_page(root, path):
        keep_lasting_faces(model["content"])


def _fetch_converter() -> None:
    import lesson.jupyter.page_html  # noqa: F401  a second and a half of imports
