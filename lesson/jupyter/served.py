"""What every part of the reader knows of the server that it runs on."""

from dataclasses import dataclass

from lesson.jupyter.one_kernel import OneKernel


@dataclass(frozen=True)
class Served:
    """The kernel, and addresses of this server."""

    kernel: OneKernel
    workbench: str | None
    home: str
