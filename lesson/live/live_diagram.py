"""A diagram on the page: drawn once, then changed in place by the browser alone."""

from base64 import b64encode
from typing import Any

from lesson.bundles import output_script
from lesson.diagrams.diagram import Diagram
from lesson.errors import friendly_errors
from lesson.live.memory import give_back_memory
from lesson.live.scene import scene_of, style


class LiveDiagram:
    """A diagram with its own slider, alive as soon as the page is open and trusted.

    What the slider changes is known beforehand, so the output is a script that needs neither a
    kernel nor a widget: opening a saved page, JupyterLab shows it before any cell has run. Beside
    it stand the still picture, for a page that may run no scripts, and the words.

    Parameters
    ----------
    name
        What views of the same picture know each other by.
    diagram
        The picture; its ``stops`` become those of the slider.
    note
        A sentence for the page to show under the slider, if any.
    """

    def __init__(self, name: str, diagram: Diagram, note: str = "") -> None:
        self.name = name
        self.diagram = diagram
        self.note = note

    def script(self) -> str:
        """Return the script that shows the diagram in the output's own ``element``."""
        scene = scene_of(self.name, self.diagram, self.note)
        return output_script("diagram.js", "showDiagram", scene, style())

    def __repr__(self) -> str:
        """The picture in words, stop by stop."""
        stops = self.diagram.stops
        lines = [
            f"{self.diagram.control} {number} of {len(stops)}, {stop.name}: {stop.description}"
            for number, stop in enumerate(stops, start=1)
        ]
        return "\n".join([repr(self.diagram), *lines])

    @friendly_errors  # drawn when it is shown, not when it is called for
    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        faces = {
            "application/javascript": self.script(),
            "image/png": b64encode(self.diagram.png()).decode("ascii"),
            "text/plain": repr(self),
        }
        give_back_memory()
        return faces
