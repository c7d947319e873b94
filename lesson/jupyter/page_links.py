"""Addresses of pages: the reader's are without the ending of a notebook's file, `.ipynb`."""

import re

#: The ending of a notebook's file; no address that a learner sees has it.
ENDING = ".ipynb"
#: A link to a notebook beside the page that it stands on, as whoever writes pages writes it.
TO_A_NOTEBOOK = re.compile(
    r"""(<a\b[^>]*?\bhref=(["'])(?!/)[^"'#?:<>]+)\.ipynb(?=\2|[#?])""", re.IGNORECASE
)


def page_address(path: str) -> str:
    """Return a page's address below the reader's own, by its path below the pages' folder."""
    return path.removesuffix(ENDING)


def page_path(address: str) -> str:
    """Return a page's path below the pages' folder, by its address below the reader's own."""
    return f"{address}{ENDING}"


def for_the_reader(html: str) -> str:
    """Return HTML whose links to notebooks lead to the reader's addresses; all else is as it was.

    What comes behind a page's name, such as `#Check`, is kept. A link that names a host or begins at
    a server's root is left alone.
    """
    return TO_A_NOTEBOOK.sub(r"\1", html)
