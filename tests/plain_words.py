"""Words that a learner never meets: those of Jupyter, of servers, and of who writes programs."""

import re

#: "Lab" is a lab of the lesson's, a nerve runs, massage comes in a package, and a belief has a kernel of truth.
OF_JUPYTER = re.compile(
    r"▶▶|\bjupyter\w*|\bnotebooks?\b|\bkernels?\b(?! of truth)|ipynb|\bcells?\b|\brun all\b|\bpython\b"
    r"|\brestart\w*|\bwidgets?\b|\btrusted\b|\bservers?\b|\bterminals?\b|\btokens?\b|\bsqlite\w*|\byaml\b"
    r"|\bjson\b|\bcsv\b|\bconsole\b|\boutputs?\b|\bcommands?\b|\brepositor\w+|\binstall\w*|\bworkbench\b"
    r"|\bcode\b|\btraceback\b|/lab/|\bREADME\b|\bplugins?\b|\bjavascript\b|\bdebug\w*|\b[a-z]+Error\b"
    r"|\bNoneType\b|\bexecut\w*|\bdatabases?\b|\bpip\b|\buv\b|\bchecksums?\b|\bundefined\b|\bNaN\b"
    r"|\burls?\b|\bAPI\b|\bXML\b",
    re.IGNORECASE,
)


def of_jupyter(text: str) -> list[str]:
    """Return the words of a text that a learner should not meet, in small letters."""
    return [found[0].lower() for found in OF_JUPYTER.finditer(text)]
