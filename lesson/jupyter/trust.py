"""Which pages may run by themselves: those that ship, as they ship, and those that a reader trusts."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat

from lesson.errors import BadData
from lesson.page_calls import pages_folder, read_page

#: The hashes of the pages that ship, by their address below the pages' folder.
SHIPPED = Path(__file__).with_name("page_hashes.json")
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


class TrustedHere:
    """The pages that were trusted on this machine, which JupyterLab and the reader agree on.

    Parameters
    ----------
    notary
        The server's own `nbformat.sign.NotebookNotary`. Its database belongs to the thread that the
        server runs in.
    log
        The server's log.
    """

    def __init__(self, notary: Any, log: Any) -> None:
        self._notary = notary
        self._log = log

    def __contains__(self, page: nbformat.NotebookNode) -> bool:
        """Say whether a page was trusted, as it is now; without a database none was."""
        try:
            return bool(self._notary.check_signature(page))
        except NO_DATABASE as error:
            self._log.warning("Which pages are trusted cannot be looked up: %s", error)
            return False

    def add(self, page: nbformat.NotebookNode) -> None:
        """Trust a page as it is now, as JupyterLab's own command does.

        Raises
        ------
        BadData
            If that cannot be noted on this machine.
        """
        try:
            self._notary.sign(page)
        except NO_DATABASE as error:
            raise BadData(f"That the page is trusted cannot be noted: {error}") from error

    def add_what_ships(self) -> None:
        """Let JupyterLab trust the pages that ship as well; one that differs is left as it is.

        Whatever stands in the way is a line in the log: the reader knows these pages by their hashes.
        """
        for page in self._pages_as_published():
            try:
                self.add(page)
            except BadData as error:
                self._log.warning("%s", error)
                return

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
