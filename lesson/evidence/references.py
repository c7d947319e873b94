"""The reference list at the end of a page."""

from lesson.errors import UnknownName
from lesson.evidence.chips import chip_script
from lesson.evidence.page import Page, source_html, source_plain, style
from lesson.evidence.source import load_sources


def source_list(*keys: str) -> Page:
    """Show the sources named, such as ``source_list("Currin2015")``, numbered as given.

    Raises
    ------
    UnknownName
        If no source has that key.
    """
    known = load_sources()
    for key in keys:
        if not isinstance(key, str) or key not in known:
            raise UnknownName(f"There is no source {key!r:.80} in data/evidence/sources.yaml.")
    items = "".join(f"<li>{source_html(known[key])}</li>\n" for key in keys)
    plain = [f"{number}. {source_plain(known[key])}" for number, key in enumerate(keys, start=1)]
    html = f'{style()}<ol class="lesson-sources">\n{items}</ol>{chip_script(sources=keys)}'
    return Page(html, "\n".join(plain))
