import re
from pathlib import Path

from lesson.live.page import page_code


def test_what_widgets_and_stories_share_belongs_to_none_of_them():
    """Each room's classes begin with its own letters: the routine's, a story's, a picture's, the quiz's."""
    shared = page_code(Path(__file__).parent)
    assert "function make(" in shared
    assert re.findall(r"\b(?:rt|ls|sl|lesson-quiz)-[\w-]*", shared) == []
