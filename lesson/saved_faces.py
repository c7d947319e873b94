"""What a notebook's outputs keep when it is saved."""

from typing import Any

WIDGET = "application/vnd.jupyter.widget-view+json"


def keep_lasting_faces(notebook: dict[str, Any]) -> None:
    """Take widgets, and their saved state, out of a notebook wherever an output has another face.

    JupyterLab may finish restoring widgets from the kernel before it has read those saved in the
    page, and then shows an error in their place: in half of the openings on a busy machine. What
    needs a kernel anyway is better shown as plain HTML until the page runs.
    """
    outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    for output in outputs:
        faces = output.get("data", {})
        if len(faces) > 1:
            faces.pop(WIDGET, None)
    if not any(WIDGET in output.get("data", {}) for output in outputs):
        notebook.get("metadata", {}).pop("widgets", None)
