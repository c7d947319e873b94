"""Which pages may run by themselves: those that ship, as they ship, and those that a reader trusts."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat.sign import NotebookNotary

from lesson.errors import BadData
from lesson.page_calls import pages_folder, read_page

#: The hashes of the pages that ship, by their address below the pages' folder.
SHIPPED = Path(__file__).with_name("page_hashes.json")
#: The file, in Jupyter's own folder, that tells what readers let run.
CONSENT = "lesson_trusted.db"
#: What a signatures database answers that is locked, damaged, full or not ours to write.
NO_DATABASE = (OSError, sqlite3.Error)


def page_hash(page: nbformat.NotebookNode) -> str:
    """Return a hash of all that a page holds; how its file is laid out does not matter."""
    plain = json.dumps(page, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode(errors="surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def shipped_hashes() -> dict[str, str]:
    """Return the hashes of the pages that ship."""
    hashes: dict[str, str] = json.loads(SHIPPED.read_text("utf-8"))
    return hashes


def hashes_now() -> dict[str, str]:
    """Return the hashes of the pages as they are now."""
    folder = pages_folder()
    return {
        file.relative_to(folder).as_posix(): page_hash(read_page(file))
        for file in sorted(folder.rglob("*.ipynb"))
        if ".ipynb_checkpoints" not in file.parts
    }


def write_hashes() -> None:
    """Note the hashes of the pages as they are now: they are what ships."""
    SHIPPED.write_text(json.dumps(hashes_now(), indent=2) + "\n", "utf-8")


def ships(page: nbformat.NotebookNode) -> bool:
    """Say whether a page is just as it was published."""
    return page_hash(page) in shipped_hashes().values()


def consent_notary(workbench: NotebookNotary) -> NotebookNotary:
    """Return a notary for what readers let run, with a database of its own beside JupyterLab's."""
    file = workbench.db_file
    own = file if file == ":memory:" else str(Path(file).with_name(CONSENT))
    return NotebookNotary(data_dir=workbench.data_dir, db_file=own)  # type: ignore[no-untyped-call]


class TrustedHere:
    """The pages that readers of this machine let run.

    JupyterLab's notary does not tell that: it signs, whenever a notebook is saved, all whose outputs are
    safe to show, and whoever opened a stranger's page and saved it has not said that its code may run.

    Parameters
    ----------
    consent
        The `nbformat.sign.NotebookNotary` of `consent_notary`. Its database belongs to the thread that
        the server runs in, as the other's does.
    workbench
        The server's own, by which JupyterLab decides what is shown alive.
    log
        The server's log.
    """

    def __init__(self, consent: NotebookNotary, workbench: NotebookNotary, log: Any) -> None:
        self._consent = consent
        self._workbench = workbench
        self._log = log

    def __contains__(self, page: nbformat.NotebookNode) -> bool:
        """Say whether a reader let this page run, as it is now; without a database none did."""
        try:
            return bool(self._consent.check_signature(page))  # type: ignore[no-untyped-call]
        except NO_DATABASE as error:
            self._log.warning("Which pages are trusted cannot be looked up: %s", error)
            return False

    def add(self, page: nbformat.NotebookNode) -> None:
        """Let a page run as it is now, and JupyterLab show it alive.

        Raises
        ------
        BadData
            If that cannot be noted on this machine.
        """
        _sign(self._consent, page)
        self._show_alive(page)

    def add_what_ships(self) -> None:
        """Let JupyterLab trust the pages that ship as well; one that differs is left as it is.

        Whatever stands in the way is a line in the log: the reader knows these pages by their hashes.
        """
        for page in self._pages_as_published():
            if not self._show_alive(page):
                return

    def _show_alive(self, page: nbformat.NotebookNode) -> bool:
        try:
            _sign(self._workbench, page)
        except BadData as error:
            self._log.warning("%s", error)
            return False
        return True

    def _pages_as_published(self) -> Iterator[nbformat.NotebookNode]:
        folder = pages_folder()
        for name, expected in shipped_hashes().items():
            if not (folder / name).is_file():
                continue
            try:
                page = read_page(folder / name)
            except BadData as error:
                self._log.warning("%s", error)
                continue
            if page_hash(page) == expected:
                yield page
            else:
                self._log.info("The page %s is not as it was published, and is not trusted.", name)


def _sign(notary: NotebookNotary, page: nbformat.NotebookNode) -> None:
    try:
        notary.sign(page)  # type: ignore[no-untyped-call]
    except NO_DATABASE as error:
        raise BadData(f"That the page is trusted cannot be noted: {error}") from error
