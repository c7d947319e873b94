"""A widget that asks the kernel: every message from the page is answered, whatever happens.

What is saved with a notebook is the widget's traits; what travels as messages is not saved.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

import anywidget
import traitlets
from pydantic import TypeAdapter

from lesson import visit
from lesson.errors import FAULT_WORDS, LessonError, fault_details
from lesson.widgets.opened import opened, unheard
from lesson.widgets.protocol import Done, Fault, Refused


class KernelWidget(anywidget.AnyWidget):
    """The base of the lesson's widgets.

    A subclass names its ``_esm`` and ``_css`` (`lesson.bundles.widget_source`), what it may be asked
    (``requests``), and says what it is where no widget can be shown.
    """

    #: Reads a message as one of the requests that the widget knows.
    requests: ClassVar[TypeAdapter[Any]]
    #: What it may say beside `lesson.widgets.protocol`'s own; tests hold what is sent against it.
    replies: ClassVar[TypeAdapter[Any]]

    #: Whether it keeps what the learner does, where that can be kept.
    keeps: ClassVar[bool] = False

    #: Why nothing is kept, for the learner; "" where it is.
    not_kept = traitlets.Unicode().tag(sync=True)
    #: How to start the page, for whoever sees the widget before its kernel does.
    start = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(not_kept=visit.not_kept() if self.keeps else "", **traits)
        #: Whose it is: what its page asks is answered with what this visit remembers.
        self.visit = visit.current()
        self.on_msg(self._receive)
        opened(self)

    def close(self) -> None:
        """Close it, with the model of its layout, which ipywidgets would keep."""
        layout = self.layout
        unheard(self, layout)
        super().close()
        layout.close()

    def respond(self, request: Any) -> None:
        """Do what the page asks, and send what there is to say."""
        raise NotImplementedError

    def fallback_text(self) -> str:
        """Return what the widget is, in plain words."""
        raise NotImplementedError

    def fallback_html(self) -> str:
        """Return the same as HTML that needs no style and no script."""
        raise NotImplementedError

    def fallback(self) -> dict[str, str]:
        """Return what stands for the widget where none can be shown, by its MIME type."""
        return {"text/plain": self.fallback_text(), "text/html": self.fallback_html()}

    @contextmanager
    def answering(self, request: str | None = None) -> Iterator[None]:
        """Answer the request of this number, whatever happens meanwhile.

        What the learner can put right is told in its sentence. A fault of ours is told as one, with
        its traceback, and written to the log; only what ends the kernel goes further.
        """
        try:
            yield
        except LessonError as error:
            self.send(Refused(kind="refused", request=request, words=str(error)))
        except BaseException as error:
            self.log.exception("A fault inside the lesson, in %s", type(self).__name__)
            details = fault_details(error)
            self.send(Fault(kind="fault", request=request, words=FAULT_WORDS, details=details))
            if not isinstance(error, Exception):
                raise
        else:
            if request is not None:
                self.send(Done(kind="done", request=request))

    def _receive(self, _: Any, content: Any, __: Any) -> None:
        number = content.get("request") if isinstance(content, dict) else None
        answering = self.answering(number if isinstance(number, str) else None)
        with visit.serving(self.visit), answering:
            self.respond(self.requests.validate_python(content))

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**options) or ({}, {})
        return data | self.fallback(), metadata

    def __repr__(self) -> str:
        return self.fallback_text()
