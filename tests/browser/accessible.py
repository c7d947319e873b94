"""What axe finds wrong on a page, or in a part of it."""

from axe_playwright_python.sync_playwright import Axe

#: Only these are handed over: what is in order, on a page of pictures, is 3.5 MB.
WRONG = {"resultTypes": ["violations"]}


def findings(page, part=None):
    """What is wrong: how bad, by which rule, and the first place. `part` is axe's own context."""
    wrong = Axe().run(page, context=part, options=WRONG).response["violations"]
    return [(each["impact"], each["id"], each["nodes"][0]["html"][:200]) for each in wrong]


def serious_findings(page, part=None):
    """What keeps somebody from using it."""
    return [found for found in findings(page, part) if found[0] in ("serious", "critical")]
