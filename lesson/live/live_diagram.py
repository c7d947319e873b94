"""A diagram on the page: drawn once, then changed in place by the browser alone."""

import json
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Any

from lesson.diagrams.diagram import Diagram
from lesson.live.svg import to_svg

HERE = Path(__file__).parent


class LiveDiagram:
    """A diagram with its own slider, alive as soon as the page is open and trusted.

    What the slider changes is known beforehand, so the output is a script that needs neither a
    kernel nor a widget: opening a saved page, JupyterLab shows it before any cell has run. Beside
    it stand the still picture, for a page that may run no scripts, and the words.

    Parameters
    ----------
    diagram
        The picture; its ``stops`` become those of the slider.
    """

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram

    def scene(self) -> dict[str, Any]:
        """Return all that the browser needs, as plain values."""
        diagram = self.diagram
        return {
            "title": diagram.title,
            "description": diagram.description,
            "names": dict(diagram.names),
            "control": diagram.control,
            "start": diagram.start,
            "stops": [
                {"name": stop.name, "description": stop.description, "opacity": dict(stop.opacity)}
                for stop in diagram.stops
            ],
            "svg": to_svg(diagram),
        }

    def script(self) -> str:
        """Return the script that shows the scene in the output's own ``element``."""
        style, code = _assets()
        # "</" would end the script where the page is exported as HTML
        scene = json.dumps(self.scene(), ensure_ascii=False).replace("</", "<\\/")
        return (
            f"(() => {{\n{code}\nuseStyle({json.dumps(style)});\n"
            f"showDiagram(element, {scene}\n);\n}})();"
        )

    def __repr__(self) -> str:
        """The picture in words, stop by stop."""
        stops = self.diagram.stops
        lines = [
            f"{self.diagram.control} {number} of {len(stops)}, {stop.name}: {stop.description}"
            for number, stop in enumerate(stops, start=1)
        ]
        return "\n".join([repr(self.diagram), *lines])

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {
            "application/javascript": self.script(),
            "image/png": b64encode(self.diagram.png()).decode("ascii"),
            "text/plain": repr(self),
        }


@cache
def _assets() -> tuple[str, str]:
    style, code = (HERE / name for name in ("view.css", "view.js"))
    return style.read_text(encoding="utf-8"), code.read_text(encoding="utf-8")
