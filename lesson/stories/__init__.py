"""Stories told step by step: invented people, choices with answers, and what became of them."""

from lesson.stories.telling import story

__all__ = ["story"]
