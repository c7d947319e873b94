"""The four popular steps shown side by side: as told, what is right, what is not, what is safer."""

from html import escape

from lesson.bundles import style_element
from lesson.evidence import load_claims, load_sources
from lesson.evidence.cards import grade_html
from lesson.evidence.claim import Claim
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
    names = "; ".join(load_techniques()[id_].name.lower() for id_ in step.safer)
    return f"{names[0].upper()}{names[1:]}"


def _card(step: PopularStep) -> str:
    rows = "".join(
        f"<dt>{words}</dt><dd>{escape(getattr(step, field))}</dd>\n" for words, field in _ROWS
    )
    rows += f"<dt>What the planner uses</dt><dd>{escape(_safer(step))}.</dd>\n"
    graded = "".join(_graded(load_claims()[id_]) for id_ in step.claims)
    sources = "".join(f"<li>{source_html(load_sources()[key])}</li>\n" for key in step.sources)
    return (
        f'<section class="lesson-step">\n<h3>Step {step.number}</h3>\n<dl>\n{rows}</dl>\n'
        f"{graded}<details><summary {QUIET}>Sources</summary>\n<ul>\n{sources}</ul>\n"
        "</details>\n</section>\n"
    )


def _graded(claim: Claim) -> str:
    return f"<p>{grade_html(claim)} <span>{escape(claim.claim)}.</span></p>\n"


def _plain(step: PopularStep) -> str:
    lines = [f"Step {step.number}."]
    lines += [f"{words}: {getattr(step, field)}" for words, field in _ROWS]
    lines.append(f"What the planner uses: {_safer(step)}.")
    lines += [
        f"Claim {id_}: {(g := load_claims()[id_].grade).shape} {g.words}." for id_ in step.claims
    ]
    lines += [f"Source: {source_plain(load_sources()[key])}" for key in step.sources]
    return "\n".join(lines)
