"""Where the lesson's pages are to a server: below its root, in its workbench, or what it opens on."""

from pathlib import Path
from typing import Any

from jupyter_server.utils import url_escape, url_path_join

from lesson.page_calls import CHECKOUT, pages_folder

#: What a server opens on that was not told where to.
NOT_TOLD = ("", "lab", "tree")


def opens_lesson(server: Any, home: str) -> bool:
    """Say whether the server was told to open on the lesson."""
    return bool((server.default_url.rstrip("/") + "/").startswith(home.rstrip("/") + "/"))


def is_checkout(server: Any) -> bool:
    """Say whether the server was started in the lesson's own folder, and told of no other page."""
    told = server.default_url.removeprefix(server.base_url).strip("/")
    here = Path(server.root_dir).resolve()
    return pages_folder() == CHECKOUT and here == CHECKOUT.parent and told in NOT_TOLD


def below_root(server: Any) -> str | None:
    """Return the path of the pages' folder below the server's root, or None if it is elsewhere."""
    folder, root = pages_folder().resolve(), Path(server.root_dir).resolve()
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) else None


def workbench(server: Any) -> str | None:
    """Return the address before a page's path in JupyterLab or Notebook, if there is one."""
    below = below_root(server)
    if below is None:
        return None
    applications = server.extension_manager.extensions
    started = getattr(server.starter_app, "name", "")
    for name, address in {"notebook": ["notebooks"], "jupyterlab": ["lab", "tree"]}.items():
        there = name in applications and applications[name].enabled
        if there and (name == started or name != "notebook"):
            return url_path_join(server.base_url, *address, url_escape(below))
    return None
