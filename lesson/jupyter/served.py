"""What every part of the reader knows of the server that it runs on."""

from dataclasses import dataclass

from lesson.jupyter.learners import Learners
from lesson.jupyter.one_kernel import OneKernel
from lesson.jupyter.trust import TrustedHere


@dataclass(frozen=True)
class Served:
    """The kernel, who is learning, the pages trusted here, and addresses of this server.

    ``home`` is the reader's own address; ``workbench`` the address before a page's path in JupyterLab
    or Notebook, and ``below_root`` the path of the pages' folder below the server's root, either of
    them None where there is none.
    """

    kernel: OneKernel
    learners: Learners
    trusted: TrustedHere
    workbench: str | None
    below_root: str | None
    home: str
