"""Open the lesson in JupyterLab: trusted, on its first page, and asking nothing of the internet.

`start.py` runs this file by its path, so that the lesson opens even while a contributor has broken
something in the lesson itself.
"""

import argparse
import json
import os
import secrets
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

# Building this package's grammar, to check addresses that no notebook has, takes 2 seconds: longer
# than all the rest of the start. jsonschema does without it where it is not there.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]

import nbformat
import zmq
from jupyter_core.paths import jupyter_config_dir
from jupyterlab import commands
from nbformat.sign import NotebookNotary
from traitlets.config import Config

# Importing JupyterLab's application would run Node, where there is one, to ask where to build from.
# The lesson builds nothing, and that takes as long as half the start.
commands._yarn_config = lambda _logger: {"yarn config": {}, "npm config": {}}

from jupyterlab.labapp import LabApp

from lesson.saved_faces import keep_lasting_faces
from starting.kernels import PatientKernels, PromptConnection
from starting.taking_turns import a_turn
from starting.telling import tell

ROOT = Path(__file__).resolve().parent.parent
FIRST_PAGE = "notebooks/00_start_here.ipynb"

SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",  # otherwise JupyterLab asks, in a pop-up, whether it may
        "checkForUpdates": False,
    },
    # A widget's words would else be heard in a second thread, at times: two drawings at once, answers
    # out of turn.
    "@jupyterlab/apputils-extension:kernels-settings": {"commsOverSubshells": "disabled"},
    # The button that starts a page would otherwise ask whether it may.
    "@jupyterlab/apputils-extension:sessionDialogs": {"skipKernelRestartDialog": True},
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},  # follow the system
    "@jupyterlab/notebook-extension:tracker": {
        # Keeps every diagram attached, so that none loses its place when scrolled out of sight.
        "windowingMode": "defer",
        "codeCellConfig": {"lineNumbers": False, "lineWrap": True},
    },
}
# Plugins of no use to a learner, each of which asks the server for something at the start.
UNUSED_PLUGINS = [
    "@jupyter-notebook/lab-extension",  # a contributor's, who has Notebook 7 as well
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/extensionmanager-extension",
    "@jupyterlab/fileeditor-extension:language-server",
    "@jupyterlab/lsp-extension",
    "@jupyterlab/notebook-extension:language-server",
    "@jupyterlab/terminal-extension",
]


def trust(folder: Path) -> None:
    """Sign the lesson's notebooks, so that their diagrams are alive before any cell has run.

    One that cannot be read or signed is named, and the others are opened all the same.
    """
    notary = NotebookNotary()  # type: ignore[no-untyped-call]
    for page in sorted(folder.rglob("*.ipynb")):
        if ".ipynb_checkpoints" in page.parts:
            continue
        try:
            notebook = nbformat.read(page, as_version=4)  # type: ignore[no-untyped-call]
            notary.sign(notebook)  # type: ignore[no-untyped-call]
        except Exception as error:  # nbformat lets through whatever a damaged file brings about
            name, kind = page.relative_to(folder).as_posix(), type(error).__name__
            tell(f"The page {name} cannot be read ({kind}); the others open all the same.")


def before_saving(model: dict[str, Any], **_: Any) -> None:
    """Save a page so that it opens again without an error, whether or not a kernel runs then."""
    if model["type"] == "notebook" and model["content"].get("nbformat") == 4:
        keep_lasting_faces(model["content"])


def write_preferences(folder: Path) -> None:
    """Put JupyterLab's defaults and style where it reads them; what a learner chooses still wins."""
    folder.mkdir(parents=True, exist_ok=True)
    unused = {"disabledExtensions": dict.fromkeys(UNUSED_PLUGINS, True)}
    for name, content in {"default_setting_overrides": SETTINGS, "page_config": unused}.items():
        (folder / f"{name}.json").write_text(json.dumps(content, indent=2), encoding="utf-8")
    custom = folder.parent / "custom"
    custom.mkdir(exist_ok=True)
    shutil.copyfile(Path(__file__).with_name("reading.css"), custom / "custom.css")


def configuration(port: int | None, browser: bool, token: str) -> Config:
    """Say how the server runs."""
    lab = {
        "default_url": "/lesson",
        "extension_manager": "readonly",  # the other one asks PyPI
        "custom_css": True,  # starting/reading.css
        "news_url": None,
        "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    unused = ("jupyter_lsp", "jupyter_server_terminals", "notebook_shim")
    server = {
        "root_dir": str(ROOT),
        "ip": "127.0.0.1",
        "open_browser": browser,
        # Browsers that a package manager keeps in a sandbox cannot read the redirecting file.
        "use_redirect_file": False,
        "allow_root": True,  # a container's user often is root; only this machine can connect
        "answer_yes": True,  # Ctrl-C means Ctrl-C
        "jpserver_extensions": {
            "jupyterlab": True,
            "lesson.jupyter": True,
            **dict.fromkeys(unused, False),
        },
        "kernel_websocket_connection_class": PromptConnection,
        "kernel_manager_class": PatientKernels,
    }
    if port is not None:
        server |= {"port": port, "port_retries": 0}
    return Config(
        Application={"log_level": "ERROR"},
        LabApp=lab,
        ServerApp=server,
        IdentityProvider={"token": token},
        # On a shared computer others could otherwise listen in, and the kernel warns of that.
        KernelManager={"transport_encryption": "auto" if zmq.has("curve") else "disabled"},
    )


def main() -> None:
    """Trust the notebooks, start the server, and print its address once it answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--port", type=int)
    options = parser.parse_args()

    write_preferences(Path(jupyter_config_dir()) / "labconfig")
    trust(ROOT / "notebooks")
    token = os.environ.get("JUPYTER_TOKEN") or secrets.token_hex(24)
    settings = configuration(options.port, not options.no_browser, token)
    # From when a server has found a port until it answers there, another would find the same one.
    opening = ExitStack()
    opening.enter_context(a_turn(Path(jupyter_config_dir(), "opening.lock")))
    server = LabApp.initialize_server(config=settings)
    # Not in the settings: the server reads those twice, and would complain of a second hook.
    server.contents_manager.register_pre_save_hook(before_saving)

    def announce() -> None:
        """Runs once the port answers: the server put that into the same queue before."""
        opening.close()
        address = f"http://127.0.0.1:{server.port}{server.default_url}?token={token}"
        print(f"The lesson is ready: {address}", flush=True)
        print("Leave this window open while you learn; press Ctrl-C in it to finish.", flush=True)

    server.io_loop.add_callback(announce)
    server.start()


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(
            f"The lesson could not be opened: {error}. Is the disk full, or its folder locked?"
        )
