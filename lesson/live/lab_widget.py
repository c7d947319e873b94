"""A diagram with several sliders: the kernel computes, the page changes in place."""

from collections.abc import Mapping
from typing import Any

import traitlets

from lesson.bundles import widget_source
from lesson.diagrams.diagram import Change, Diagram
from lesson.errors import BadCall, UnknownName
from lesson.live.live_diagram import LiveDiagram
from lesson.live.picture import draw
from lesson.live.protocol import REPLIES, REQUESTS, LabPayload, LabRequest, SliderPayload
from lesson.live.scene import scene_of, style
from lesson.live.svg import page_change
from lesson.widgets.asleep import start_words
from lesson.widgets.kernel_widget import KernelWidget

RUN_FIRST = start_words("For all its sliders")


class Lab(KernelWidget):
    """A diagram whose ``dials`` are answered by the kernel.

    ``values`` holds each dial's value by key; ``change`` what the picture looks like there;
    ``picked`` the id of the structure that the learner has picked, or an empty string. They are
    traits, of which ipywidgets keeps one message on its way and, behind it, only the latest. A
    saved page shows the diagram with one slider instead.

    Raises
    ------
    BadCall
        If the diagram has no dials, or a value lies outside its dial, naming both.
    UnknownName
        If it has no dial of a name that is set up, naming those it has.
    """

    _esm = widget_source("lab.js")
    _css = widget_source("lab.css")
    requests, replies = REQUESTS, REPLIES

    #: The sheet that all pictures share; a page has it once, whichever of them brings it.
    style_sheet = traitlets.Unicode().tag(sync=True)
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
        super().__init__(
            start=RUN_FIRST,
            style_sheet=style(),
            scene=_payload(name, diagram),
            values=start,
            change=page_change(diagram, self._answer(start)),
        )
        self.observe(self._turned, "values")

    def respond(self, request: LabRequest) -> None:
        """Answer a page that was out of reach: it may have missed answers, and moved sliders."""
        self.values = request.values
        self.send_state(["values", "change"])

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take what the page has set; if that fails, the page is told."""
        with self.answering():
            # before any of it is set: traitlets takes nothing back for an error that is not its own
            if "values" in sync_data:
                self._check(sync_data["values"])
            super().set_state(sync_data)

    def fallback_text(self) -> str:
        """Return the picture in words, as it is with its one slider."""
        return repr(self._still)

    def fallback(self) -> dict[str, str]:
        """Return the picture with its one slider, which needs no kernel."""
        return self._still._repr_mimebundle_()

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
        self.change = dict(page_change(self.diagram, self._answer(event["new"])))


def _payload(name: str, diagram: Diagram) -> LabPayload:
    sliders: list[SliderPayload] = [
        {
            "key": dial.key,
            "label": dial.label,
            "low": dial.low,
            "high": dial.high,
            "start": dial.start,
            "step": dial.step,
            "unit": dial.unit,
            "words": list(dial.words),
        }
        for dial in diagram.dials
    ]
    presets = {label: dict(given) for label, given in diagram.presets.items()}
    return {**scene_of(name, diagram), "dials": sliders, "presets": presets}


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
