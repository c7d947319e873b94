"""Which pages may run by themselves: those that ship, as they ship, and those that a reader trusts."""

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat.sign import NotebookNotary

from lesson.page_calls import pages_folder, read_page

#: The hashes of the pages that ship, by their address below the pages' folder.
SHIPPED = Path(__file__).with_name("page_hashes.json")


def page_hash(page: nbformat.NotebookNode) -> str:
    """Return a hash of all that a page holds; how its file is laid out does not matter."""
    plain = json.dumps(page, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


@lru_cache(maxsize=1)
def shipped_hashes() -> dict[str, str]:
    """Return the hashes of the pages that ship."""
    hashes: dict[str, str] = json.loads(SHIPPED.read_text("utf-8"))
    return hashes


def write_hashes() -> None:
    """Note the hashes of the pages as they are now: they are what ships."""
    folder = pages_folder()
    hashes = {
        file.relative_to(folder).as_posix(): page_hash(read_page(file))
        for file in sorted(folder.rglob("*.ipynb"))
        if ".ipynb_checkpoints" not in file.parts
    }
    SHIPPED.write_text(json.dumps(hashes, indent=2) + "\n", "utf-8")


def ships(page: nbformat.NotebookNode) -> bool:
    """Say whether a page is just as it was published."""
    return page_hash(page) in shipped_hashes().values()


def is_trusted(page: nbformat.NotebookNode) -> bool:
    """Say whether a page was trusted on this machine, as it is now."""
    return bool(NotebookNotary().check_signature(page))  # type: ignore[no-untyped-call]


def trust(page: nbformat.NotebookNode) -> None:
    """Trust a page as it is now, as JupyterLab's own command does."""
    NotebookNotary().sign(page)  # type: ignore[no-untyped-call]


def sign_what_ships(log: Any) -> None:
    """Let JupyterLab trust the pages that ship as well; one that differs is left as it is."""
    folder = pages_folder()
    notary = NotebookNotary()  # type: ignore[no-untyped-call]
    for name, expected in shipped_hashes().items():
        file = folder / name
        if not file.is_file():
            continue
        page = read_page(file)
        if page_hash(page) == expected:
            notary.sign(page)  # type: ignore[no-untyped-call]
        else:
            log.info("The page %s is not as it was published, and is not trusted.", name)
