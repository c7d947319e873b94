"""The server's half: the reader, one kernel for all pages, trust for what ships, nothing written.

Named in `jupyter_server_config.d/sciatic-nerve-lesson.json`, this package is a Jupyter server
extension wherever it is installed; `lesson/labextensions` leads from JupyterLab to the reader.
"""

from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "lesson.jupyter"}]


def _load_jupyter_server_extension(server: Any) -> None:
    from lesson.jupyter.extension import load  # a notebook that imports lesson needs no server

    load(server)
