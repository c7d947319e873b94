"""The four popular steps shown side by side: as told, what is right, what is not, what is safer."""

from html import escape

from lesson.bundles import style_element
from lesson.evidence import load_claims, load_sources
from lesson.evidence.page import QUIET, Page, source_html, source_plain, style
from lesson.routine.techniques import PopularStep, load_popular_steps, load_techniques

_ROWS = (
    ("As it is told", "told"),
    ("What is right about it", "right"),
    ("What is not, and why", "correction"),
)


def popular_steps() -> Page:
    """Show the four steps of the popular routine with the variants that the planner uses."""
    steps = load_popular_steps().values()
    cards = "".join(_card(step) for step in steps)
    html = f'{style()}{style_element("popular_steps.css")}<div class="lesson-claims lesson-told">\n{cards}</div>'
    return Page(html, "\n\n".join(_plain(step) for step in steps))


def _safer(step: PopularStep) -> str:
    return "; ".join(load_techniques()[id_].name.lower() for id_ in step.safer)


def _card(step: PopularStep) -> str:
    rows = "".join(
        f"<dt>{words}</dt><dd>{escape(getattr(step, field))}</dd>\n" for words, field in _ROWS
    )
    rows += f"<dt>What the planner uses</dt><dd>{escape(_safer(step))}.</dd>\n"
    grades = "".join(_grade(id_) for id_ in step.claims)
    sources = "".join(f"<li>{source_html(load_sources()[key])}</li>\n" for key in step.sources)
    return (
        f'<section class="lesson-step">\n<h4>Step {step.number}</h4>\n<dl>\n{rows}</dl>\n'
        f"<p>{grades}</p>\n<details><summary {QUIET}>Sources</summary>\n<ul>\n{sources}</ul>\n"
        "</details>\n</section>\n"
    )


def _grade(id_: str) -> str:
    grade = load_claims()[id_].grade
    return (
        f'<span class="lesson-grade lesson-{grade.style}"><span aria-hidden="true">{grade.shape}'
        f"</span> {id_} {grade.words}</span> "
    )


def _plain(step: PopularStep) -> str:
    lines = [f"Step {step.number}."]
    lines += [f"{words}: {getattr(step, field)}" for words, field in _ROWS]
    lines.append(f"What the planner uses: {_safer(step)}.")
    lines += [
        f"Claim {id_}: {(g := load_claims()[id_].grade).shape} {g.words}." for id_ in step.claims
    ]
    lines += [f"Source: {source_plain(load_sources()[key])}" for key in step.sources]
    return "\n".join(lines)
