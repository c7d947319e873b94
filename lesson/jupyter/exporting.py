"""A page that somebody saves as HTML from JupyterLab's menu: it asks no other host and leads to its like."""

import re
from typing import Any

from nbconvert.preprocessors import Preprocessor

from lesson.jupyter.pages import is_page

#: A link in Markdown to a notebook beside the page.
TO_A_NOTEBOOK = re.compile(r"(\]\((?![a-z]+:|/)[^)#?\s]+)\.ipynb(?=[)#?\s])")
#: What a template would fetch from elsewhere, of which a page of the lesson uses nothing.
FETCHED = ("require_js_url", "mathjax_url", "jquery_url", "mermaid_js_url")
NOTHING = "data:text/javascript,"


class LessonExport(Preprocessor):
    """Changes pages of the lesson alone: anybody's own notebook is exported as ever."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return a notebook and what its template is told, both ready to be handed on."""
        metadata = resources.get("metadata", {})
        if not is_page(metadata.get("path", ""), f"{metadata.get('name', '')}.ipynb"):
            return nb, resources
        for cell in nb.cells:
            if cell.cell_type == "markdown":
                cell.source = TO_A_NOTEBOOK.sub(r"\1.html", cell.source)
        for name in FETCHED:
            resources[name] = NOTHING
        return nb, resources
