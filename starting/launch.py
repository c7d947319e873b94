"""Open the lesson with the project's own JupyterLab as its workbench, asking nothing of the internet.

`start.py` runs this file by its path. What a learner meets is in the package, `lesson/jupyter`; here
are the preferences of this JupyterLab.
"""

import argparse
import json
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path

# Building this package's grammar, to check addresses that no notebook has, takes 2 seconds: longer
# than all the rest of the start. jsonschema does without it where it is not there.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]

from jupyter_core.paths import jupyter_config_dir
from jupyterlab import commands
from traitlets.config import Config

# Importing JupyterLab's application would run Node, where there is one, to ask where to build from.
# The lesson builds nothing, and that takes as long as half the start.
commands._yarn_config = lambda _logger: {"yarn config": {}, "npm config": {}}

from lesson.jupyter import serving
from starting.kernels import PatientKernels
from starting.taking_turns import a_turn

LABEXTENSIONS = Path(serving.__file__).parents[1] / "labextensions"

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
    """Say how the server runs, and what it tells this JupyterLab."""
    settings = serving.configuration(port, browser, token)
    lab = {
        "custom_css": True,  # starting/reading.css
        "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        # the package is not installed here, but found beside the environment
        "extra_labextensions_path": [str(LABEXTENSIONS)],
    }
    settings.merge(Config(LabApp=lab, ServerApp={"kernel_manager_class": PatientKernels}))
    return settings


def main() -> None:
    """Start the server, and print its address once it answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--port", type=int)
    options = parser.parse_args()

    write_preferences(Path(jupyter_config_dir()) / "labconfig")
    settings = configuration(options.port, not options.no_browser, serving.new_token())
    # From when a server has found a port until it answers there, another would find the same one.
    opening = ExitStack()
    opening.enter_context(a_turn(Path(jupyter_config_dir(), "opening.lock")))
    serving.serve(settings, found_port=opening.close)


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(
            f"The lesson could not be opened: {error}. Is the disk full, or its folder locked?"
        )
