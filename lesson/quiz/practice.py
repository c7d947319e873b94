"""A topic to choose, and its questions below it."""

from collections.abc import Callable
from typing import Any

from ipywidgets import Dropdown, VBox

from lesson import visit
from lesson.quiz.card import QuestionCard
from lesson.quiz.topics import topic_names
from lesson.widgets.opened import opened, unheard


class Practice:
    """A card of questions for the topic that is chosen; what was answered on a card stays on it."""

    def __init__(self, card_about: Callable[[str], QuestionCard]) -> None:
        self._card_about = card_about
        self._cards: dict[str, QuestionCard] = {}
        self._visit = visit.current()
        names = topic_names()
        choices = [(name, id_) for id_, name in names.items()]
        as_wide_as_its_word = {"description_width": "initial"}
        self.topic = Dropdown(options=choices, description="Topic", style=as_wide_as_its_word)
        self.box = VBox([self.topic, self.card])
        self.topic.observe(self._show, "value")
        opened(self)

    @property
    def card(self) -> QuestionCard:
        """The questions about the topic that is chosen now."""
        topic = self.topic.value
        if topic not in self._cards:
            with visit.serving(self._visit):
                self._cards[topic] = self._card_about(topic)
        return self._cards[topic]

    def close(self) -> None:
        """Close all of it, the cards of other topics too."""
        for card in self._cards.values():
            card.close()
        for box in (self.box, self.topic):
            parts = [box.layout, *([box.style] if box is self.topic else [])]
            unheard(box, *parts)
            box.close()
            for part in parts:
                part.close()

    def _show(self, _: Any) -> None:
        self.box.children = (self.topic, self.card)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """The box where a widget can be shown; elsewhere the card's words."""
        words, metadata = self.card._repr_mimebundle_(**kwargs)
        return words | self._view(**kwargs), metadata

    def _view(self, **kwargs: Any) -> dict[str, Any]:
        faces = self.box._repr_mimebundle_(**kwargs)
        return {kind: face for kind, face in faces.items() if "widget-view" in kind}

    def __repr__(self) -> str:
        return repr(self.card)
