"""A diagram with several sliders: the kernel computes, the page changes in place."""

from collections.abc import Mapping
from typing import Any

import anywidget
import traitlets

from lesson.diagrams.diagram import Change, Diagram
from lesson.errors import BadCall, UnknownName
from lesson.live.live_diagram import LiveDiagram
from lesson.live.picture import draw
from lesson.live.scene import diagram_code, scene_of, style
from lesson.live.svg import page_change

RUN_FIRST = "Run this page (the ▶▶ button) for all its sliders."


class Lab(anywidget.AnyWidget):
    """A diagram whose ``dials`` are answered by the kernel.

    ``values`` holds each dial's value by key; ``change`` what the picture looks like there;
    ``picked`` the id of the structure that the learner has picked, or an empty string. A saved
    page shows the diagram's own one-slider face instead.

    Raises
    ------
    BadCall
        If the diagram has no dials, or a value lies outside its dial, naming both.
    UnknownName
        If it has no dial of a name that is set up, naming those it has.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _style = traitlets.Unicode().tag(sync=True)
    scene = traitlets.Dict().tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    change = traitlets.Dict().tag(sync=True)
    picked = traitlets.Unicode().tag(sync=True)

    def __init__(self, name: str, diagram: Diagram, **set_up: float) -> None:
        if not diagram.dials or diagram.answer is None:
            raise BadCall(f"The picture {name!r} has no sliders for the kernel to answer.")
        self.diagram = diagram
        self._still = LiveDiagram(name, diagram, RUN_FIRST)
        start = {dial.key: dial.start for dial in diagram.dials}
        for key in set_up:
            if key not in start:
                raise UnknownName(
                    f"The picture {name!r} has no slider {key!r}; it has {', '.join(start)}."
                )
        start |= set_up
        self._check(start)
        scene = scene_of(name, diagram)
        scene["dials"] = [vars(dial) for dial in diagram.dials]
        scene["note"] = RUN_FIRST
        scene["presets"] = {label: dict(given) for label, given in diagram.presets.items()}
        super().__init__(
            _esm=diagram_code("page/kernel.js", "widget.js"),
            _style=style(),
            scene=scene,
            values=start,
            change=page_change(diagram, self._answer(start)),
        )
        self.observe(self._turned, "values")

    def _answer(self, values: Mapping[str, float]) -> Change:
        assert self.diagram.answer is not None  # the constructor has seen to it
        return self.diagram.answer(values)

    @traitlets.validate("values")
    def _within_dials(self, proposal: Any) -> dict[str, float]:
        given = dict(proposal["value"])
        self._check(given)
        return given

    def _check(self, given: Mapping[str, Any]) -> None:
        for dial in self.diagram.dials:
            value = given.get(dial.key)
            if not isinstance(value, int | float) or not dial.low <= value <= dial.high:
                raise BadCall(
                    f"{dial.label} is {value!r}; "
                    f"expected {dial.low:g} to {dial.high:g} {dial.unit.strip()}.".replace(
                        " .", "."
                    )
                )

    def _turned(self, event: Any) -> None:
        self.change = page_change(self.diagram, self._answer(event["new"]))

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return data | self._still._repr_mimebundle_(), metadata

    def __repr__(self) -> str:
        return repr(self._still)


def lab(name: str, **set_up: float) -> Lab:
    """Return a picture with all its sliders, for the page.

    ``set_up`` says where sliders stand, such as ``lab("pelvis_lab", hamstrings=5)``; the others
    start where the picture has them.

    Raises
    ------
    UnknownName
        If there is no such picture, or it has no slider of a name in ``set_up``.
    BadCall
        If it has no sliders for the kernel to answer, or a value lies outside its slider.
    """
    return Lab(name, draw(name), **set_up)
