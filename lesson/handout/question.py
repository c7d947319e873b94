"""A question on paper: with room for an answer, and what stands behind each answer."""

from html import escape

from lesson.quiz.exchange.sheet import Choices, Number, Pairs, Ranking, sheet_of
from lesson.quiz.picture import picture_svg, place_names
from lesson.quiz.question import Hotspot, Question
from lesson.quiz.question_state import in_words
from lesson.quiz.types.numbers import with_unit

LINE = '<span class="paper-line"></span>'
BOX = '<span class="paper-box" aria-hidden="true">☐</span>'


def asked(question: Question) -> str:
    """Return a question as HTML to be answered with a pencil; nothing tells the answer."""
    return f"<p><strong>{escape(question.stem)}</strong></p>{_room(question)}"


def _room(question: Question) -> str:
    form = sheet_of(question).form
    if isinstance(form, Choices):
        how = "<p><em>Tick all that are right.</em></p>" if form.several else ""
        # by alphabet: in the bank's own order the right ones might be told by their place
        texts = sorted(option.text for option in form.options)
        return how + _list(f"{BOX} {escape(text)}" for text in texts)
    if isinstance(form, Number):
        unit = escape(form.unit.strip())
        least, most = (with_unit(end, "") for end in (form.least, form.most))
        return f"<p>{LINE} {unit} (from {least} to {most})</p>"
    if isinstance(form, Ranking):
        texts = sorted(text for _, text in form.items)
        return "<p><em>Number them.</em></p>" + _list(f"{LINE} {escape(text)}" for text in texts)
    if isinstance(form, Pairs):
        pairs = sorted((text, match) for _, text, match in form.pairs)
        left = _list(f"{escape(text)}: {LINE}" for text, _ in pairs)
        matches = sorted([*(match for _, match in pairs), *form.decoys])
        if matches == [match for _, match in pairs]:  # a, b, c would be the answer
            matches = [*matches[1:], matches[0]]
        letters = [f"{chr(97 + at)}) {escape(each)}" for at, each in enumerate(matches)]
        return f"<p><em>Write the letter.</em></p>{left}{_list(letters)}"
    assert isinstance(question, Hotspot)
    svg = picture_svg(question.picture, question.stop, labelled=False)
    label = escape(question.alt, quote=True)
    return (
        "<p><em>Mark it in the picture.</em></p>"
        f'<figure class="paper-picture" role="img" aria-label="{label}">{svg}</figure>'
    )


def explained(question: Question) -> str:
    """Return the answer to a question, why, and the belief behind each other answer, as HTML."""
    right = escape(in_words(question, question.right))
    return (
        f"<p><strong>Answer:</strong> {right}.</p><p>{escape(question.why)}</p>"
        f"{_list(_beliefs(question))}"
        f"<p><small>Sources: {escape(', '.join(question.sources))}</small></p>"
    )


def _beliefs(question: Question) -> list[str]:
    fields = question.model_dump()
    if isinstance(question, Hotspot):
        names = place_names(question)
        told = {names.get(id_, id_): words for id_, words in question.elsewhere.items()}
        told["anywhere else"] = question.feedback.wrong
        return [_told(name, words) for name, words in told.items()]
    if isinstance(sheet_of(question).form, Number):
        told = {f"{side} it": fields["feedback"][side] for side in ("below", "above")}
        return [_told(name, words) for name, words in told.items()]
    parts = fields.get("options") or fields.get("items") or fields.get("pairs") or []
    return [_told(part["text"], part["feedback"]) for part in parts]


def _told(what: str, words: str) -> str:
    return f"<em>{escape(what)}</em>: {escape(words)}"


def _list(items: object) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"  # type: ignore[attr-defined]
